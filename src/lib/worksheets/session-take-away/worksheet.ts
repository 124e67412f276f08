import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { confidence } from '#lib/worksheets/scales.ts';

export const sessionTakeAway: LibraryWorksheet = {
	slug: 'session-take-away',
	version: 2,
	topic: 'planning',
	title: { en: 'What I take with me', es: 'Lo que me llevo' },
	purpose: {
		en: 'Before you go, keep what was useful today.',
		es: 'Antes de irte, guarda lo que te sirvió hoy.'
	},
	when: {
		en: 'Good for the last five minutes of any group.',
		es: 'Sirve para los últimos cinco minutos de cualquier grupo.'
	},
	cautions: {
		en: 'If the group was hard, first come back to the room. Then write.',
		es: 'Si el grupo fue difícil, primero regresa al cuarto. Después escribe.'
	},
	minutes: 3,
	steps: [
		{
			id: 'learned',
			title: { en: 'What you learned', es: 'Lo que aprendiste' },
			fields: [
				{
					kind: 'long',
					id: 'learned',
					label: { en: 'What is one thing you learned today?', es: '¿Qué cosa aprendiste hoy?' },
					help: { en: 'About a skill, others or yourself.', es: 'Sobre una habilidad, otras personas o tú.' },
					example: { en: 'I am not the only one who feels this way.', es: 'Hay más gente que se siente como yo.' },
					shareable: true
				}
			]
		},
		{
			id: 'try',
			title: { en: 'What you will try', es: 'Lo que vas a probar' },
			fields: [
				{
					kind: 'text',
					id: 'try',
					label: {
						en: 'What is one thing to try before we meet again?',
						es: '¿Qué cosa quieres probar antes del próximo encuentro?'
					},
					example: { en: 'Breathe slowly before I answer', es: 'Respirar despacio antes de contestar' },
					shareable: true
				},
				{
					...confidence,
					id: 'confidence',
					label: { en: 'How sure are you that you will try it?', es: '¿Cuánta confianza tienes en que lo probarás?' }
				}
			]
		}
	],
	workedExample: {
		confidence: 6
	}
};
