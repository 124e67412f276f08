import type { LibraryWorksheet, Local, Step } from '#lib/domain/worksheet.ts';
import { after, before, distress } from '#lib/worksheets/scales.ts';

const distressName = { en: 'distress', es: 'malestar' };

type Sense = { id: string; count: number; title: Local; intro: Local; label: Local; row: Local; example: Local };

const sense = ({ id, count, title, intro, label, row, example }: Sense): Step => ({
	id,
	title,
	intro,
	fields: [
		{
			kind: 'rows',
			id,
			label,
			row,
			example,
			min: count,
			max: count,
			fields: [{ kind: 'text', id: 'thing', label: row }]
		}
	]
});

export const grounding: LibraryWorksheet = {
	slug: 'grounding-5-4-3-2-1',
	version: 1,
	topic: 'body',
	title: { en: 'Five senses: 5, 4, 3, 2, 1', es: 'Cinco sentidos: 5, 4, 3, 2, 1' },
	purpose: {
		en: 'When your mind is far away, your senses can bring you back here. Go slowly. Take your time.',
		es: 'Cuando tu mente está lejos, tus sentidos te traen de vuelta. Ve despacio. Tómate tu tiempo.'
	},
	when: {
		en: 'Use it when your mind runs off or you feel unreal. It can also begin a group.',
		es: 'Úsala cuando la mente se va o te sientes lejos de todo. También sirve para empezar un grupo.'
	},
	cautions: {
		en: 'If being here does not feel safe, do something about that first. A smell can wake up a memory; leave it out.',
		es: 'Si estar aquí no se siente seguro, atiende eso primero. Un olor puede despertar un recuerdo; déjalo fuera.'
	},
	minutes: 8,
	steps: [
		{
			id: 'start',
			title: { en: 'Before you start', es: 'Antes de empezar' },
			intro: {
				en: 'Sit in a way that feels okay. You can keep your eyes open.',
				es: 'Siéntate como te resulte bien. Puedes dejar los ojos abiertos.'
			},
			fields: [
				{
					...distress,
					id: 'distress-before',
					label: { en: 'How much distress do you feel right now?', es: '¿Cuánto malestar sientes en este momento?' },
					pair: before(distressName)
				}
			]
		},
		sense({
			id: 'see',
			count: 5,
			title: { en: 'Five you can see', es: 'Cinco que puedes ver' },
			intro: {
				en: 'Look around. Small things count. If you cannot see well, use any sense.',
				es: 'Mira a tu alrededor. Lo pequeño cuenta. Si no ves bien, usa cualquier sentido.'
			},
			label: { en: 'What are five things you can see?', es: '¿Qué cinco cosas ves?' },
			row: { en: 'I see', es: 'Veo' },
			example: { en: 'A crack in the wall', es: 'Una grieta en la pared' }
		}),
		sense({
			id: 'feel',
			count: 4,
			title: { en: 'Four you can feel', es: 'Cuatro que puedes sentir' },
			intro: {
				en: 'Notice what touches your skin, or reach out and touch something.',
				es: 'Nota lo que toca tu piel, o estira la mano y toca algo.'
			},
			label: { en: 'What are four things you can feel?', es: '¿Qué cuatro cosas puedes sentir?' },
			row: { en: 'I feel', es: 'Siento' },
			example: { en: 'My feet flat on the floor', es: 'Mis pies apoyados en el piso' }
		}),
		sense({
			id: 'hear',
			count: 3,
			title: { en: 'Three you can hear', es: 'Tres que puedes oír' },
			intro: {
				en: 'Listen near, then far. If you do not hear well, feel for a hum or a beat.',
				es: 'Escucha cerca y luego lejos. Si no oyes bien, busca una vibración.'
			},
			label: { en: 'What are three things you can hear?', es: '¿Qué tres sonidos oyes?' },
			row: { en: 'I hear', es: 'Oigo' },
			example: { en: 'A car going by', es: 'Un auto que pasa' }
		}),
		sense({
			id: 'smell',
			count: 2,
			title: { en: 'Two you can smell', es: 'Dos que puedes oler' },
			intro: {
				en: 'If nothing comes, think of two smells you like.',
				es: 'Si no notas nada, piensa en dos olores que te gusten.'
			},
			label: { en: 'What are two things you can smell?', es: '¿Qué dos olores notas?' },
			row: { en: 'I smell', es: 'Huelo' },
			example: { en: 'Soap on my hands', es: 'El jabón en mis manos' }
		}),
		sense({
			id: 'taste',
			count: 1,
			title: { en: 'One you can taste', es: 'Uno que puedes saborear' },
			intro: {
				en: 'Take a sip of water, or think of a taste you like.',
				es: 'Toma un sorbo de agua, o piensa en un sabor que te guste.'
			},
			label: { en: 'What is one thing you can taste?', es: '¿Qué cosa puedes saborear?' },
			row: { en: 'I taste', es: 'Saboreo' },
			example: { en: 'Mint from my gum', es: 'La menta de mi chicle' }
		}),
		{
			id: 'end',
			title: { en: 'Here and now', es: 'Aquí y ahora' },
			intro: {
				en: 'Take one slow breath. It is fine if nothing has changed.',
				es: 'Respira una vez, despacio. Está bien si nada cambió.'
			},
			fields: [
				{
					...distress,
					id: 'distress-after',
					label: { en: 'How much distress do you feel now?', es: '¿Cuánto malestar sientes ahora?' },
					pair: after(distressName)
				},
				{
					kind: 'text',
					id: 'helped',
					label: { en: 'What helped you most, if anything did?', es: 'Si algo ayudó, ¿qué fue lo que más ayudó?' },
					example: { en: 'Feeling my feet on the floor', es: 'Sentir los pies en el piso' },
					shareable: true
				}
			]
		}
	],
	workedExample: {
		'distress-before': 70,
		'distress-after': 45,
		'see.r1.thing': { en: 'A crack in the wall', es: 'Una grieta en la pared' },
		'see.r2.thing': { en: 'Green shoes', es: 'Zapatos verdes' },
		'see.r3.thing': { en: 'The clock', es: 'El reloj' },
		'see.r4.thing': { en: 'A cup', es: 'Una taza' },
		'see.r5.thing': { en: 'Light on the floor', es: 'Luz en el piso' },
		'feel.r1.thing': { en: 'My feet flat on the floor', es: 'Mis pies apoyados en el piso' },
		'feel.r2.thing': { en: 'The chair', es: 'La silla' },
		'feel.r3.thing': { en: 'My sleeve', es: 'Mi manga' },
		'feel.r4.thing': { en: 'Cool air', es: 'Aire fresco' },
		'hear.r1.thing': { en: 'A car going by', es: 'Un auto que pasa' },
		'hear.r2.thing': { en: 'Someone’s pen', es: 'Una pluma' },
		'hear.r3.thing': { en: 'My breath', es: 'Mi respiración' },
		'smell.r1.thing': { en: 'Soap on my hands', es: 'El jabón en mis manos' },
		'smell.r2.thing': { en: 'Coffee', es: 'El café' },
		'taste.r1.thing': { en: 'Mint from my gum', es: 'La menta de mi chicle' }
	}
};
