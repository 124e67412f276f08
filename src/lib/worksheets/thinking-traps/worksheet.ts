import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { after, before, belief } from '#lib/worksheets/scales.ts';
import { thinkingTraps } from '#lib/worksheets/thought-record/traps.ts';
import { anyOf, both, line, note, paragraph, scale, step } from '#lib/worksheets/write.ts';

const beliefName = both('belief in the thought', 'creencia en el pensamiento');

export const thinkingTrapsSpotter: LibraryWorksheet = {
	slug: 'thinking-traps',
	version: 1,
	topic: 'thinking',
	title: both('Thinking traps', 'Trampas del pensamiento'),
	purpose: both(
		'Catch one painful thought and see which habit of the mind it follows. Then find words that are fair.',
		'Atrapa un pensamiento que duele y mira qué hábito de la mente sigue. Luego busca palabras más justas.'
	),
	when: both(
		'Good for a first look at thoughts, or when a thought record is too much.',
		'Sirve como primera mirada a los pensamientos, o cuando el registro completo es demasiado.'
	),
	cautions: both(
		'Some painful thoughts are true. Then work on the problem, not on the thought.',
		'Algunos pensamientos que duelen son ciertos. Entonces trabaja en el problema y no en el pensamiento.'
	),
	contentNote: note(
		'This sheet looks at a thought that hurts. Choose one that is not too big for today.',
		'Esta hoja mira un pensamiento que duele. Elige uno que hoy no sea demasiado grande.'
	),
	minutes: 10,
	steps: [
		step('thought', both('The thought', 'El pensamiento'), [
			line('thought', both('What went through your mind?', '¿Qué te pasó por la mente?'), {
				example: both('Everyone saw that I was nervous.', 'Todos vieron mis nervios.')
			}),
			scale(
				'belief-before',
				both('How much do you believe it right now?', '¿Cuánto lo crees en este momento?'),
				belief,
				{ pair: before(beliefName) }
			)
		]),
		step(
			'traps',
			both('Which trap is it?', '¿Qué trampa es?'),
			[
				anyOf('traps', both('Which of these fit?', '¿Cuáles de estas encajan?'), thinkingTraps, {
					help: both('More than one may fit.', 'Puede encajar más de una.'),
					shareable: true
				}),
				line('clue', both('What gave it away?', '¿Qué te dio la pista?'), {
					example: both('The word "everyone".', 'La palabra «todos».')
				})
			],
			both(
				'We all fall into these. They are habits, not faults.',
				'Nos pasa a todas las personas. Son hábitos, no defectos.'
			)
		),
		step('fair', both('A fairer thought', 'Un pensamiento más justo'), [
			paragraph(
				'fair',
				both('What could you say that is true and kind?', '¿Qué podrías decirte que sea cierto y amable?'),
				{
					help: both(
						'It need not be cheerful. It only has to be fair.',
						'No tiene que ser alegre. Basta con que sea justo.'
					),
					example: both(
						'I was nervous. Two people smiled at me. Most were looking at their notes.',
						'Sentí nervios. Dos personas me sonrieron. Casi todas miraban sus notas.'
					),
					shareable: true
				}
			)
		]),
		step('now', both('Where you are now', 'Dónde estás ahora'), [
			scale(
				'belief-after',
				both('How much do you believe the first thought now?', '¿Cuánto crees ahora el primer pensamiento?'),
				belief,
				{ pair: after(beliefName) }
			),
			line('next', both('What will you do if it comes back?', '¿Qué harás si vuelve?'), {
				example: both('Name the trap, and go on with my day.', 'Nombrar la trampa y seguir con mi día.'),
				shareable: true
			})
		])
	],
	workedExample: { 'belief-before': 85, traps: ['mind-reading', 'always-and-never'], 'belief-after': 45 }
};
