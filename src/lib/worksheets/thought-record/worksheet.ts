import type { LibraryWorksheet, RowsField } from '#lib/domain/worksheet.ts';
import { after, before, belief, distress, strength } from '#lib/worksheets/scales.ts';
import { both, line, paragraph } from '#lib/worksheets/write.ts';
import { thinkingTraps } from './traps.ts';
import { workedExample } from './worked.ts';

const distressName = both('distress', 'malestar');
const beliefName = both('belief in the thought', 'creencia en el pensamiento');

const fact = both('Fact', 'Hecho');
const facts = {
	kind: 'rows',
	row: fact,
	min: 1,
	max: 6,
	fields: [{ kind: 'text', id: 'fact', label: fact }]
} satisfies Partial<RowsField>;

export const thoughtRecord: LibraryWorksheet = {
	slug: 'thought-record',
	version: 1,
	topic: 'thinking',
	title: { en: 'Thought record', es: 'Registro de pensamientos' },
	purpose: {
		en: 'Look at one hard moment and the thoughts that came with it. Then see what else may be true.',
		es: 'Mira un momento difícil y los pensamientos que trajo. Después verás qué más puede ser cierto.'
	},
	when: {
		en: 'Use it when one moment keeps coming back. Best after a first look at thinking traps.',
		es: 'Úsalo cuando un momento regresa una y otra vez. Mejor después de conocer las trampas del pensamiento.'
	},
	cautions: {
		en: 'If the thought is true, work on the problem. Leave the worst memories for your own clinician.',
		es: 'Si el pensamiento es cierto, trabaja en el problema. Deja los peores recuerdos para tu profesional de salud.'
	},
	contentNote: {
		en: 'This sheet looks at a hard moment. It need not be the hardest one. You may skip any part, or stop. You may ask for help at any time.',
		es: 'Esta hoja mira un momento difícil. No tiene que ser el más difícil. Puedes saltarte cualquier parte, o parar. Puedes pedir ayuda cuando quieras.'
	},
	minutes: 20,
	steps: [
		{
			id: 'moment',
			title: { en: 'The moment', es: 'El momento' },
			intro: {
				en: 'Pick one moment from the last few days. A small one is fine.',
				es: 'Elige un momento de los últimos días. Puede ser pequeño.'
			},
			fields: [
				line('when-where', both('When and where was it?', '¿Cuándo y dónde fue?'), {
					example: both('Tuesday night, in my kitchen', 'El martes por la noche, en mi cocina')
				}),
				paragraph('situation', both('What happened?', '¿Qué pasó?'), {
					help: {
						en: 'Only what was said or done. Feelings come next.',
						es: 'Solo lo que se dijo o se hizo. Los sentimientos vienen después.'
					},
					example: {
						en: 'I sent my sister a message. She read it and did not write back.',
						es: 'Le mandé un mensaje a mi hermana. Lo leyó y no contestó.'
					}
				})
			]
		},
		{
			id: 'feelings',
			title: { en: 'Your feelings', es: 'Tus sentimientos' },
			intro: {
				en: 'Name each feeling you had. "Not sure" is fine too.',
				es: 'Nombra cada sentimiento que tuviste. «No sé» también está bien.'
			},
			fields: [
				{
					kind: 'rows',
					id: 'feelings',
					label: { en: 'What did you feel?', es: '¿Qué sentiste?' },
					row: { en: 'Feeling', es: 'Sentimiento' },
					example: { en: 'Sad, 70. Left out, 85.', es: 'Tristeza, 70. Sentirme aparte, 85.' },
					min: 1,
					max: 6,
					fields: [
						{ kind: 'text', id: 'word', label: { en: 'In a word or two', es: 'En una o dos palabras' } },
						{ ...strength, id: 'strength', label: { en: 'How strong?', es: '¿Qué tan fuerte?' } }
					]
				},
				{
					...distress,
					id: 'distress-before',
					label: { en: 'All in all, how bad did it feel then?', es: 'En general, ¿qué tan mal te sentías?' },
					pair: before(distressName)
				}
			]
		},
		{
			id: 'thoughts',
			title: { en: 'Your thoughts', es: 'Tus pensamientos' },
			intro: {
				en: 'What went through your mind? Write each thought the way it came.',
				es: '¿Qué pasó por tu mente? Escribe cada pensamiento tal como llegó.'
			},
			fields: [
				{
					kind: 'rows',
					id: 'thoughts',
					label: { en: 'Thoughts that showed up', es: 'Pensamientos que aparecieron' },
					row: { en: 'Thought', es: 'Pensamiento' },
					example: {
						en: 'She is mad at me. I always push people away.',
						es: 'Está enojada conmigo. Siempre alejo a la gente.'
					},
					min: 1,
					max: 6,
					fields: [{ kind: 'text', id: 'text', label: { en: 'Thought', es: 'Pensamiento' } }]
				}
			]
		},
		{
			id: 'main-thought',
			title: { en: 'The one that hurts most', es: 'El que más duele' },
			intro: { en: 'Choose one thought to work with.', es: 'Elige un pensamiento para trabajar con él.' },
			fields: [
				line('main-thought', both('Which thought hurts the most?', '¿Qué pensamiento duele más?'), {
					example: both('I always push people away.', 'Siempre alejo a la gente.')
				}),
				{
					...belief,
					id: 'belief-before',
					label: { en: 'How much do you believe it right now?', es: '¿Cuánto lo crees en este momento?' },
					pair: before(beliefName)
				}
			]
		},
		{
			id: 'traps',
			title: { en: 'Thinking traps', es: 'Trampas del pensamiento' },
			intro: {
				en: 'All minds fall into these at times. Mark any that fit, or none.',
				es: 'Todas las mentes caen en ellas a veces. Marca las que encajen, o ninguna.'
			},
			fields: [
				{
					kind: 'choice',
					id: 'traps',
					label: { en: 'Which traps could be in this thought?', es: '¿Qué trampas puede haber en este pensamiento?' },
					many: true,
					shareable: true,
					options: thinkingTraps
				}
			]
		},
		{
			id: 'evidence-for',
			title: { en: 'What backs it up', es: 'Lo que lo apoya' },
			intro: {
				en: 'What facts make the thought seem true? A fact is something others could see too.',
				es: '¿Qué hechos hacen que parezca cierto? Un hecho es algo que otros también podrían ver.'
			},
			fields: [
				{
					...facts,
					id: 'evidence-for',
					label: { en: 'Facts for the thought', es: 'Hechos a favor del pensamiento' },
					example: { en: 'She read my message and did not reply.', es: 'Leyó mi mensaje y no contestó.' }
				}
			]
		},
		{
			id: 'evidence-against',
			title: { en: 'What does not fit', es: 'Lo que no encaja' },
			intro: {
				en: 'What facts do not fit the thought? What would a good friend point out?',
				es: '¿Qué hechos no encajan con él? ¿Qué te haría ver alguien que te quiere?'
			},
			fields: [
				{
					...facts,
					id: 'evidence-against',
					label: { en: 'Facts that do not fit', es: 'Hechos que no encajan' },
					example: { en: 'She called me on Sunday and we laughed.', es: 'Me llamó el domingo y nos reímos.' }
				}
			]
		},
		{
			id: 'balanced',
			title: { en: 'A fairer thought', es: 'Un pensamiento más justo' },
			intro: {
				en: 'Put both sides together. It does not have to be cheerful. It should be fair.',
				es: 'Junta los dos lados. No tiene que ser alegre. Solo justo.'
			},
			fields: [
				paragraph(
					'balanced-thought',
					both('How could you say it more fairly?', '¿Cómo lo dirías de una forma más justa?'),
					{
						example: {
							en: 'She may just be busy. It hurts to wait, and we are still close.',
							es: 'Puede que esté ocupada. Duele esperar, y seguimos unidas.'
						},
						shareable: true
					}
				),
				{
					...belief,
					id: 'balanced-belief',
					label: { en: 'How much do you believe the fairer thought?', es: '¿Cuánto crees el pensamiento más justo?' }
				}
			]
		},
		{
			id: 'look-again',
			title: { en: 'Look again', es: 'Mira otra vez' },
			intro: {
				en: 'There is no right answer here. It may be the same, lower or higher.',
				es: 'Aquí no hay respuesta correcta. Puede ser igual, menos o más.'
			},
			fields: [
				{
					...belief,
					id: 'belief-after',
					label: {
						en: 'How much do you believe the first thought now?',
						es: '¿Cuánto crees ahora el primer pensamiento?'
					},
					pair: after(beliefName)
				},
				{
					...distress,
					id: 'distress-after',
					label: { en: 'All in all, how bad does it feel now?', es: 'En general, ¿qué tan mal te sientes ahora?' },
					pair: after(distressName)
				}
			]
		},
		{
			id: 'next-step',
			title: { en: 'One small step', es: 'Un pequeño paso' },
			fields: [
				line(
					'next-step',
					both('What is one small thing you could do next?', '¿Qué cosa pequeña podrías hacer ahora?'),
					{
						example: both('Ask her how her week has been.', 'Preguntarle cómo le ha ido esta semana.'),
						shareable: true
					}
				)
			]
		}
	],
	workedExample
};
