import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { confidence } from '#lib/worksheets/scales.ts';
import { both, line, paragraph, scale, step } from '#lib/worksheets/write.ts';

export const balancedMind: LibraryWorksheet = {
	slug: 'balanced-mind',
	version: 1,
	topic: 'thinking',
	title: both('Heart, head and both', 'Corazón, cabeza y los dos'),
	purpose: both(
		'When heart and head pull apart, hear each of them. Then see what both of them know.',
		'Cuando corazón y cabeza jalan en sentidos distintos, escucha a cada uno. Luego mira qué saben los dos.'
	),
	when: both('Good before a decision, or when you feel torn.', 'Sirve antes de una decisión, o cuando algo te divide.'),
	cautions: both(
		'Put off big decisions when you have not slept or eaten, or have been using.',
		'Deja las decisiones grandes si no has dormido o comido, o si has consumido.'
	),
	minutes: 10,
	steps: [
		step('question', both('The question', 'La pregunta'), [
			line('question', both('What do you need to decide?', '¿Qué necesitas decidir?'), {
				example: both('Do I go to the wedding?', '¿Voy a la boda?')
			})
		]),
		step('two', both('Two voices', 'Dos voces'), [
			paragraph('heart', both('What does your heart say?', '¿Qué dice tu corazón?'), {
				example: both('I miss them. I am also afraid of the bar.', 'Los extraño. También me da miedo la barra libre.')
			}),
			paragraph('head', both('What does your head say?', '¿Qué dice tu cabeza?'), {
				example: both('Six weeks sober. Four hours is long.', 'Seis semanas sin beber. Cuatro horas es mucho.')
			})
		]),
		step(
			'quiet',
			both('A quiet minute', 'Un minuto en silencio'),
			[
				{
					kind: 'timer',
					id: 'quiet',
					label: both('One minute, nothing to solve', 'Un minuto, sin nada que resolver'),
					seconds: 60
				},
				paragraph('both', both('What do both of them know?', '¿Qué saben los dos?'), {
					example: both('I can be there, and I do not have to stay.', 'Puedo estar ahí y no tengo que quedarme.'),
					shareable: true
				})
			],
			both('Let the question rest. Something may come, or not.', 'Deja descansar la pregunta. Quizá llegue algo, o no.')
		),
		step('decide', both('For now', 'Por ahora'), [
			line('decision', both('What do you choose for now?', '¿Qué eliges por ahora?'), {
				example: both('Go to the ceremony, leave before the party.', 'Ir a la ceremonia y salir antes de la fiesta.'),
				shareable: true
			}),
			scale('sure', both('How sure does it feel?', '¿Qué tanta certeza sientes?'), confidence)
		])
	],
	workedExample: { quiet: 60, sure: 7 }
};
