import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { strengthOfTen } from '#lib/worksheets/scales.ts';
import { linkTypes, strains } from './choices.ts';
import { workedExample } from './worked.ts';

export const behaviourChain: LibraryWorksheet = {
	slug: 'behaviour-chain',
	version: 1,
	topic: 'urges',
	title: { en: 'Chain of events', es: 'Cadena de sucesos' },
	purpose: {
		en: 'Look at something you did and want to change. Follow it link by link, to see where you could step off.',
		es: 'Mira algo que hiciste y quieres cambiar. Síguelo paso a paso y ve dónde podrías salir.'
	},
	when: {
		en: 'Use it after something you did and regret, once things are calm again.',
		es: 'Úsala después de algo que hiciste y lamentas, cuando ya haya calma.'
	},
	cautions: {
		en: 'It is not a punishment. After self-harm or a close call, do it with your clinician.',
		es: 'No es un castigo. Después de hacerte daño, o casi, hazla con tu profesional de salud.'
	},
	minutes: 25,
	contentNote: {
		en: 'This sheet looks back at a hard time. You may skip any part, or stop. You may ask for help at any time. If you do not feel safe, tell a facilitator now.',
		es: 'Esta hoja mira hacia un momento difícil. Puedes saltarte cualquier parte, o parar. Puedes pedir ayuda cuando quieras. Si corres peligro, dilo ahora al equipo.'
	},
	steps: [
		{
			id: 'behaviour',
			title: { en: 'What you did', es: 'Lo que hiciste' },
			intro: {
				en: 'Choose one time. Say as much or as little as you want.',
				es: 'Elige una sola vez. Cuenta tanto o tan poco como quieras.'
			},
			fields: [
				{
					kind: 'long',
					id: 'behaviour',
					label: { en: 'What did you do that you want to change?', es: '¿Qué hiciste que quieres cambiar?' },
					help: { en: 'Plain words, without blame.', es: 'Con palabras simples, sin culpa.' },
					example: {
						en: 'I yelled at my son and slammed the door.',
						es: 'Le grité a mi hijo y di un portazo.'
					}
				},
				{
					kind: 'scale',
					id: 'intensity',
					label: { en: 'How strong did it get?', es: '¿Qué tan fuerte llegó a ser?' },
					min: 0,
					max: 10,
					step: 1,
					low: { en: 'Very mild', es: 'Muy leve' },
					high: { en: 'As strong as it has ever been', es: 'Lo más fuerte que ha sido' }
				}
			]
		},
		{
			id: 'strains',
			title: { en: 'What wore you down', es: 'Lo que te desgastó' },
			intro: {
				en: 'Some days we have less in the tank. What was going on before?',
				es: 'Hay días en que tenemos menos fuerzas. ¿Qué pasaba antes?'
			},
			fields: [
				{
					kind: 'choice',
					id: 'strains',
					label: { en: 'What made that day harder?', es: '¿Qué hizo más difícil ese día?' },
					help: { en: 'Mark all that fit.', es: 'Marca todo lo que encaje.' },
					many: true,
					options: strains
				},
				{
					kind: 'text',
					id: 'other-strain',
					label: { en: 'Anything else?', es: '¿Algo más?' },
					example: { en: 'My rent went up that week.', es: 'Esa semana me subieron el alquiler.' }
				}
			]
		},
		{
			id: 'start',
			title: { en: 'What set it off', es: 'Lo que lo empezó' },
			fields: [
				{
					kind: 'long',
					id: 'event',
					label: { en: 'What happened that started the chain?', es: '¿Qué pasó que inició la cadena?' },
					help: {
						en: 'One thing that happened just before it began.',
						es: 'Una cosa que pasó justo antes de que empezara.'
					},
					example: { en: 'The school called about a fight.', es: 'Llamaron de la escuela por una pelea.' }
				},
				{
					kind: 'text',
					id: 'time',
					label: { en: 'When was that?', es: '¿Cuándo fue?' },
					example: { en: 'Thursday, about four', es: 'El jueves, como a las cuatro' }
				}
			]
		},
		{
			id: 'links',
			title: { en: 'Link by link', es: 'Eslabón por eslabón' },
			intro: {
				en: 'What came next, and then next? Small links are the most useful.',
				es: '¿Qué vino después, y después? Los eslabones pequeños son los más útiles.'
			},
			fields: [
				{
					kind: 'rows',
					id: 'links',
					label: { en: 'The links, in order', es: 'Los eslabones, en orden' },
					row: { en: 'Link', es: 'Eslabón' },
					example: {
						en: 'In my body: my jaw got tight, 6. Thought: "He never listens", 8.',
						es: 'En mi cuerpo: apreté la mandíbula, 6. Pensamiento: «Nunca me escucha», 8.'
					},
					min: 1,
					max: 15,
					fields: [
						{
							kind: 'choice',
							id: 'type',
							label: { en: 'What kind of link?', es: '¿Qué tipo de eslabón?' },
							many: false,
							options: linkTypes
						},
						{ kind: 'text', id: 'text', label: { en: 'What was it?', es: '¿Qué fue?' } },
						{ ...strengthOfTen, id: 'intensity', label: { en: 'How strong?', es: '¿Qué tan fuerte?' } }
					]
				}
			]
		},
		{
			id: 'after',
			title: { en: 'What came of it', es: 'Lo que trajo' },
			intro: {
				en: 'Most things we do help in some way at first. Both sides matter.',
				es: 'Casi todo lo que hacemos ayuda en algo al principio. Los dos lados importan.'
			},
			fields: [
				{
					kind: 'long',
					id: 'soon-after',
					label: { en: 'What happened right after?', es: '¿Qué pasó justo después?' },
					example: {
						en: 'The house was quiet. I felt calm, then shame.',
						es: 'La casa quedó en silencio. Sentí calma y luego vergüenza.'
					}
				},
				{
					kind: 'long',
					id: 'later-me',
					label: { en: 'What came of it later, for you?', es: '¿Qué trajo más tarde, para ti?' },
					example: { en: 'I did not sleep that night.', es: 'No dormí esa noche.' }
				},
				{
					kind: 'long',
					id: 'later-others',
					label: { en: 'And for other people?', es: '¿Y para otras personas?' },
					example: { en: 'My son stayed in his room.', es: 'Mi hijo se quedó en su cuarto.' }
				}
			]
		},
		{
			id: 'step-off',
			title: { en: 'Where to step off', es: 'Dónde salir' },
			intro: {
				en: 'Look back at your links. Where could one skill have changed the path?',
				es: 'Vuelve a mirar tus eslabones. ¿Dónde una habilidad habría cambiado el camino?'
			},
			fields: [
				{
					kind: 'rows',
					id: 'step-off',
					label: { en: 'Places to step off', es: 'Puntos de salida' },
					row: { en: 'Step-off point', es: 'Salida' },
					example: {
						en: 'When my jaw got tight: walk outside and breathe slowly.',
						es: 'Cuando apreté la mandíbula: salir y respirar despacio.'
					},
					min: 1,
					max: 6,
					fields: [
						{ kind: 'text', id: 'link', label: { en: 'At which link?', es: '¿En qué eslabón?' } },
						{
							kind: 'text',
							id: 'skill',
							label: { en: 'What could I do there?', es: '¿Qué podría hacer ahí?' },
							shareable: true
						}
					]
				}
			]
		},
		{
			id: 'prevent',
			title: { en: 'Make it less likely', es: 'Que sea menos probable' },
			fields: [
				{
					kind: 'long',
					id: 'prevention',
					label: { en: 'What could protect you on a hard day?', es: '¿Qué podría protegerte en un día difícil?' },
					help: { en: 'Sleep, food, people, places, time.', es: 'Sueño, comida, gente, lugares, tiempo.' },
					example: {
						en: 'Eat lunch. Ask my sister to pick him up on Thursdays.',
						es: 'Almorzar. Pedirle a mi hermana que lo recoja los jueves.'
					},
					shareable: true
				}
			]
		},
		{
			id: 'repair',
			title: { en: 'Set it right', es: 'Reparar' },
			intro: {
				en: 'Only if it is safe, and only if it helps. It may be for you, too.',
				es: 'Solo si no hay riesgo y si ayuda. También puede ser para ti.'
			},
			fields: [
				{
					kind: 'long',
					id: 'repair',
					label: { en: 'What could help to mend what happened?', es: '¿Qué podría ayudar a reparar lo que pasó?' },
					example: { en: 'Say sorry to my son for yelling.', es: 'Pedirle perdón a mi hijo por gritar.' }
				}
			]
		},
		{
			id: 'commitment',
			title: { en: 'What you will try', es: 'Lo que intentarás' },
			fields: [
				{
					kind: 'text',
					id: 'commitment',
					label: { en: 'What is one thing you will try next time?', es: '¿Qué cosa intentarás la próxima vez?' },
					example: { en: 'Step outside before I answer.', es: 'Salir un momento antes de contestar.' },
					shareable: true
				}
			]
		}
	],
	workedExample
};
