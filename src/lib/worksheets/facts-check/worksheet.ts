import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { after, before, strength } from '#lib/worksheets/scales.ts';

const feelingName = { en: 'strength of the feeling', es: 'fuerza del sentimiento' };

export const factsCheck: LibraryWorksheet = {
	slug: 'facts-check',
	version: 1,
	topic: 'feelings',
	title: { en: 'Facts check', es: 'Mirar los hechos' },
	purpose: {
		en: 'Feelings are real, and they move fast. This sheet sorts what happened from what you guessed.',
		es: 'Los sentimientos son reales y van rápido. Esta hoja separa lo que pasó de lo que supusiste.'
	},
	when: {
		en: 'Use it when a feeling is big and you are not sure why.',
		es: 'Úsala cuando un sentimiento es grande y no sabes bien por qué.'
	},
	cautions: {
		en: 'It is not there to talk you out of a feeling. If the facts are bad, the feeling fits.',
		es: 'No está para quitarte un sentimiento. Si los hechos son malos, el sentimiento encaja.'
	},
	contentNote: {
		en: 'This sheet starts with a strong feeling. Choose one that is not too much for today. You may skip any part, or stop. You may ask for help at any time.',
		es: 'Esta hoja empieza con un sentimiento fuerte. Elige uno que hoy no sea demasiado. Puedes saltarte cualquier parte, o parar. Puedes pedir ayuda cuando quieras.'
	},
	minutes: 15,
	steps: [
		{
			id: 'feeling',
			title: { en: 'The feeling', es: 'El sentimiento' },
			intro: { en: 'Start with one strong feeling.', es: 'Empieza con un sentimiento fuerte.' },
			fields: [
				{
					kind: 'text',
					id: 'feeling',
					label: { en: 'What do you feel?', es: '¿Qué sientes?' },
					help: { en: 'A word or two. "Not sure" is fine.', es: 'Una o dos palabras. «No sé» está bien.' },
					example: { en: 'Scared, and a bit angry', es: 'Miedo, y un poco de enojo' }
				},
				{
					...strength,
					id: 'strength-before',
					label: { en: 'How strong is it right now?', es: '¿Qué tan fuerte es en este momento?' },
					pair: before(feelingName)
				}
			]
		},
		{
			id: 'event',
			title: { en: 'Just the facts', es: 'Solo los hechos' },
			intro: {
				en: 'Tell it the way a stranger in the room would have seen it.',
				es: 'Cuéntalo como lo habría visto alguien que no te conoce.'
			},
			fields: [
				{
					kind: 'long',
					id: 'event',
					label: { en: 'What set the feeling off?', es: '¿Qué despertó el sentimiento?' },
					help: { en: 'Who, what, when. Leave out the why.', es: 'Quién, qué, cuándo. Sin el porqué.' },
					example: {
						en: 'My boss wrote: "Please see me at three." She did not say why.',
						es: 'Mi jefa escribió: «Ven a verme a las tres». No dijo para qué.'
					}
				}
			]
		},
		{
			id: 'guesses',
			title: { en: 'What you filled in', es: 'Lo que completaste' },
			intro: {
				en: 'Our minds fill in what we do not know. What did yours add?',
				es: 'La mente completa lo que no sabe. ¿Qué agregó la tuya?'
			},
			fields: [
				{
					kind: 'rows',
					id: 'guesses',
					label: { en: 'Your guesses', es: 'Tus suposiciones' },
					row: { en: 'Guess', es: 'Suposición' },
					example: { en: 'I did something wrong. I will lose my job.', es: 'Hice algo mal. Voy a perder el trabajo.' },
					min: 1,
					max: 5,
					fields: [{ kind: 'text', id: 'guess', label: { en: 'Guess', es: 'Suposición' } }]
				}
			]
		},
		{
			id: 'other-views',
			title: { en: 'Other ways to see it', es: 'Otras formas de verlo' },
			intro: {
				en: 'What else could explain the same facts? You do not have to believe it.',
				es: '¿Qué más podría explicar los mismos hechos? No hace falta que lo creas.'
			},
			fields: [
				{
					kind: 'rows',
					id: 'other-views',
					label: { en: 'What else could it be?', es: '¿Qué más podría ser?' },
					row: { en: 'Other view', es: 'Otra forma' },
					example: { en: 'She wants to plan next week with me.', es: 'Quiere planear conmigo la próxima semana.' },
					min: 1,
					max: 5,
					fields: [{ kind: 'text', id: 'view', label: { en: 'It could be that', es: 'Puede que' }, shareable: true }]
				}
			]
		},
		{
			id: 'threat',
			title: { en: 'The fear under it', es: 'El miedo de fondo' },
			fields: [
				{
					kind: 'text',
					id: 'threat',
					label: { en: 'What are you afraid will happen?', es: '¿Qué temes que pase?' },
					example: { en: 'I will be fired today.', es: 'Que hoy me despidan.' }
				},
				{
					kind: 'scale',
					id: 'likelihood',
					label: { en: 'Going by the facts, how likely is it?', es: 'Según los hechos, ¿qué tan probable es?' },
					min: 0,
					max: 100,
					step: 5,
					low: { en: 'It cannot happen', es: 'No puede pasar' },
					high: { en: 'It will happen for sure', es: 'Va a pasar sin duda' }
				}
			]
		},
		{
			id: 'if-it-happened',
			title: { en: 'If it did happen', es: 'Si llegara a pasar' },
			intro: {
				en: 'Think of what you have come through before.',
				es: 'Piensa en lo que ya has superado antes.'
			},
			fields: [
				{
					kind: 'long',
					id: 'coping',
					label: { en: 'How would you get through it?', es: '¿Cómo lo enfrentarías?' },
					help: { en: 'What would you do first? Who could help?', es: '¿Qué harías primero? ¿Quién podría ayudarte?' },
					example: {
						en: 'I would call my brother. Then I would look at my savings.',
						es: 'Llamaría a mi hermano. Luego miraría mis ahorros.'
					},
					shareable: true
				}
			]
		},
		{
			id: 'fit',
			title: { en: 'Does it fit?', es: '¿Encaja?' },
			intro: {
				en: 'A feeling can make sense and still be bigger than the facts.',
				es: 'Un sentimiento puede tener sentido y ser más grande que los hechos.'
			},
			fields: [
				{
					kind: 'choice',
					id: 'fit',
					label: {
						en: 'Does the strength of the feeling fit the facts?',
						es: '¿La fuerza del sentimiento encaja con los hechos?'
					},
					many: false,
					options: [
						{ id: 'fits', label: { en: 'Yes, it fits', es: 'Sí, encaja' } },
						{ id: 'partly', label: { en: 'Partly', es: 'En parte' } },
						{ id: 'does-not-fit', label: { en: 'No, it is more than the facts', es: 'No, es más que los hechos' } },
						{ id: 'not-sure', label: { en: 'I am not sure yet', es: 'Todavía no lo sé' } }
					]
				}
			]
		},
		{
			id: 'now',
			title: { en: 'Where you are now', es: 'Dónde estás ahora' },
			fields: [
				{
					...strength,
					id: 'strength-after',
					label: { en: 'How strong is the feeling now?', es: '¿Qué tan fuerte es ahora el sentimiento?' },
					help: { en: 'The same, less or more: all are fine.', es: 'Igual, menos o más: todo está bien.' },
					pair: after(feelingName)
				},
				{
					kind: 'text',
					id: 'remember',
					label: { en: 'What do you want to keep in mind?', es: '¿Qué quieres tener presente?' },
					example: {
						en: 'I do not know yet. I can wait until three.',
						es: 'Aún no lo sé. Puedo esperar hasta las tres.'
					},
					shareable: true
				}
			]
		}
	],
	workedExample: {
		'strength-before': 80,
		'guesses.r1.guess': { en: 'I did something wrong.', es: 'Hice algo mal.' },
		'guesses.r2.guess': { en: 'I will lose my job.', es: 'Voy a perder el trabajo.' },
		'other-views.r1.view': {
			en: 'She wants to plan next week with me.',
			es: 'Quiere planear conmigo la próxima semana.'
		},
		likelihood: 20,
		fit: 'does-not-fit',
		'strength-after': 50
	}
};
