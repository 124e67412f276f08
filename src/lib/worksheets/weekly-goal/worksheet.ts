import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { confidence } from '#lib/worksheets/scales.ts';

export const weeklyGoal: LibraryWorksheet = {
	slug: 'weekly-goal',
	version: 1,
	topic: 'planning',
	title: { en: 'A goal for the week', es: 'Una meta para la semana' },
	purpose: {
		en: 'Choose one thing you want this week, and make it small and clear. Come back at the end of the week.',
		es: 'Elige una cosa que quieras esta semana y hazla pequeña y clara. Vuelve al final de la semana.'
	},
	when: {
		en: 'Good on the first day of the week, with a look back on the last.',
		es: 'Sirve el primer día de la semana, con una mirada atrás el último.'
	},
	cautions: {
		en: 'Make it smaller than you want to. A goal someone else wants is theirs.',
		es: 'Hazla más pequeña de lo que quisieras. Una meta que otra persona quiere es suya.'
	},
	minutes: 12,
	steps: [
		{
			id: 'goal',
			title: { en: 'What you want', es: 'Lo que quieres' },
			fields: [
				{
					kind: 'text',
					id: 'goal',
					label: { en: 'What is one thing you want to do this week?', es: '¿Qué cosa quieres hacer esta semana?' },
					example: { en: 'Get outside more', es: 'Salir más de casa' },
					shareable: true
				},
				{
					kind: 'text',
					id: 'why',
					label: { en: 'Why does it matter to you?', es: '¿Por qué te importa?' },
					example: { en: 'I feel less stuck when I move.', es: 'Siento menos peso cuando me muevo.' },
					shareable: true
				}
			]
		},
		{
			id: 'clear',
			title: { en: 'Make it clear', es: 'Hazla clara' },
			fields: [
				{
					kind: 'text',
					id: 'specific',
					label: { en: 'What will you do, and where?', es: '¿Qué harás y dónde?' },
					example: { en: 'Walk to the park and back', es: 'Caminar hasta el parque y volver' }
				},
				{
					kind: 'text',
					id: 'measure',
					label: { en: 'How will you know that you did it?', es: '¿Cómo sabrás que lo hiciste?' },
					help: { en: 'A number helps: how many, how long.', es: 'Un número ayuda: cuántas veces, cuánto tiempo.' },
					example: { en: 'Three walks of ten minutes', es: 'Tres caminatas de diez minutos' }
				}
			]
		},
		{
			id: 'fits',
			title: { en: 'Make it fit', es: 'Que quepa en tu vida' },
			intro: { en: 'A goal should fit the week you have.', es: 'Una meta debe caber en la semana que tienes.' },
			fields: [
				{
					kind: 'text',
					id: 'doable',
					label: { en: 'What makes it doable this week?', es: '¿Qué la hace posible esta semana?' },
					example: { en: 'I have no class on two mornings.', es: 'Dos mañanas no tengo clase.' }
				},
				{
					kind: 'text',
					id: 'by-when',
					label: { en: 'By when?', es: '¿Para cuándo?' },
					example: { en: 'By Friday noon', es: 'Para el viernes al mediodía' }
				}
			]
		},
		{
			id: 'confidence',
			title: { en: 'How sure you are', es: 'Cuánta confianza tienes' },
			intro: {
				en: 'If you are below 7, you could make the goal smaller.',
				es: 'Si estás por debajo de 7, puedes hacer la meta más pequeña.'
			},
			fields: [
				{
					...confidence,
					id: 'confidence',
					label: { en: 'How sure are you that you can do it?', es: '¿Cuánta confianza tienes en que podrás hacerlo?' }
				}
			]
		},
		{
			id: 'barriers',
			title: { en: 'What may get in the way', es: 'Lo que puede estorbar' },
			fields: [
				{
					kind: 'text',
					id: 'barrier',
					label: { en: 'What could get in the way?', es: '¿Qué podría estorbar?' },
					example: { en: 'It rains, or I am too tired.', es: 'Que llueva, o que me gane el cansancio.' }
				},
				{
					kind: 'text',
					id: 'plan',
					label: { en: 'If that happens, what will you do?', es: 'Si eso pasa, ¿qué harás?' },
					example: { en: 'Walk five minutes inside.', es: 'Caminar cinco minutos en casa.' },
					shareable: true
				},
				{
					kind: 'text',
					id: 'help',
					label: { en: 'What help would you like, and from whom?', es: '¿Qué ayuda te gustaría, y de quién?' },
					example: { en: 'A text from my friend on Monday', es: 'Un mensaje de mi amiga el lunes' }
				}
			]
		},
		{
			id: 'review',
			title: { en: 'At the end of the week', es: 'Al final de la semana' },
			intro: {
				en: 'Come back to this page later. Any answer teaches you something.',
				es: 'Vuelve a esta página más tarde. Toda respuesta enseña algo.'
			},
			fields: [
				{
					kind: 'choice',
					id: 'outcome',
					label: { en: 'How did it go?', es: '¿Cómo te fue?' },
					many: false,
					options: [
						{ id: 'met', label: { en: 'I did it', es: 'Lo hice' } },
						{ id: 'partly', label: { en: 'I did part of it', es: 'Hice una parte' } },
						{ id: 'not-this-week', label: { en: 'Not this week', es: 'Esta semana no' } }
					]
				},
				{
					kind: 'long',
					id: 'learned',
					label: { en: 'What did you learn?', es: '¿Qué aprendiste?' },
					example: {
						en: 'Mornings work better for me than nights.',
						es: 'Las mañanas me funcionan mejor que las noches.'
					},
					shareable: true
				}
			]
		}
	],
	workedExample: {
		confidence: 7,
		outcome: 'partly'
	}
};
