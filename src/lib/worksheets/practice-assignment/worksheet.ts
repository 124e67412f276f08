import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { helpfulness } from '#lib/worksheets/scales.ts';
import { both, line, oneOf, option, paragraph, scale, step } from '#lib/worksheets/write.ts';

export const practiceAssignment: LibraryWorksheet = {
	slug: 'practice-assignment',
	version: 1,
	topic: 'planning',
	title: both('Practice between groups', 'Práctica entre grupos'),
	purpose: both(
		'Write down what you will practice and how it went. Done, part or not: each one teaches something.',
		'Anota qué vas a practicar y cómo te fue. Hecho, en parte o no: todo enseña algo.'
	),
	when: both(
		'Hand it out at the end of group. Look at it when the next one starts.',
		'Se reparte al final del grupo y se mira al empezar el siguiente.'
	),
	cautions: both(
		'Keep it small. Practice is never a reason to feel ashamed.',
		'Que sea algo pequeño. La práctica nunca es motivo de vergüenza.'
	),
	minutes: 5,
	steps: [
		step('what', both('What you practice', 'Lo que practicas'), [
			line('skill', both('Which skill?', '¿Qué habilidad?'), { example: both('Slow breathing', 'Respirar despacio') }),
			line('how', both('What will you do, how often?', '¿Qué harás y cuántas veces?'), {
				example: both('Two minutes before sleep, four nights', 'Dos minutos antes de dormir, cuatro noches'),
				shareable: true
			}),
			{ kind: 'date', id: 'due', label: both('Until when?', '¿Hasta cuándo?') }
		]),
		step(
			'went',
			both('How it went', 'Cómo te fue'),
			[
				oneOf('done', both('Did you do it?', '¿Lo hiciste?'), [
					option('done', 'I did it', 'Lo hice'),
					option('partly', 'I did part of it', 'Hice una parte'),
					option('not', 'Not this time', 'Esta vez no')
				]),
				line('obstacle', both('What got in the way, if anything?', 'Si algo se interpuso, ¿qué fue?'), {
					example: both('My phone in bed', 'El teléfono en la cama')
				}),
				scale('helped', both('How much did it help?', '¿Cuánto ayudó?'), helpfulness)
			],
			both('Fill this in later.', 'Llena esta parte más tarde.')
		),
		step('learned', both('What you learned', 'Lo que aprendiste'), [
			paragraph('learned', both('What do you know now?', '¿Qué sabes ahora?'), {
				example: both('It works best before I pick up the phone.', 'Funciona mejor antes de tomar el teléfono.'),
				shareable: true
			}),
			oneOf('say', both('Would you like to speak about it in group?', '¿Te gustaría comentarlo en el grupo?'), [
				option('yes', 'Yes', 'Sí'),
				option('maybe', 'Maybe', 'Quizá'),
				option('not', 'Not this time', 'Esta vez no')
			])
		])
	],
	workedExample: { due: '2026-03-13', done: 'partly', helped: 6, say: 'maybe' }
};
