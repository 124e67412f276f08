import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { helpfulness, urge } from '#lib/worksheets/scales.ts';
import { both, line, note, oneOf, option, paragraph, rows, scale, step } from '#lib/worksheets/write.ts';

export const cravingLog: LibraryWorksheet = {
	slug: 'craving-log',
	version: 1,
	topic: 'urges',
	title: both('Craving log', 'Registro de antojos'),
	purpose: both(
		'Write down cravings when they come. After a few, you can see what brings them and what helps.',
		'Anota los antojos cuando llegan. Con unos pocos ya puedes ver qué los trae y qué ayuda.'
	),
	when: both('Use it between groups, for one week at a time.', 'Úsalo entre un grupo y otro, una semana a la vez.'),
	cautions: both(
		'If you feel sick when you stop drinking or using, get medical care today.',
		'Si te enfermas al dejar de beber o consumir, busca atención médica hoy.'
	),
	contentNote: note('This sheet is about cravings.', 'Esta hoja trata de los antojos.'),
	minutes: 5,
	steps: [
		step(
			'log',
			both('Cravings', 'Antojos'),
			[
				rows(
					'cravings',
					both('Each craving', 'Cada antojo'),
					both('Craving', 'Antojo'),
					[
						{ kind: 'date', id: 'day', label: both('Day', 'Día') },
						{ kind: 'time', id: 'time', label: both('Time', 'Hora') },
						line('for', both('For what?', '¿De qué?')),
						line('trigger', both('What set it off?', '¿Qué lo despertó?')),
						scale('strength', both('How strong?', '¿Qué tan fuerte?'), urge),
						line('skill', both('What did you do?', '¿Qué hiciste?')),
						scale('helped', both('How much did that help?', '¿Cuánto ayudó?'), helpfulness),
						oneOf('used', both('Did you use?', '¿Consumiste?'), [
							option('not', 'I did not', 'No consumí'),
							option('less', 'Less than I would have', 'Menos de lo que habría sido'),
							option('used', 'I did', 'Sí consumí')
						])
					],
					{ min: 1, max: 20 }
				)
			],
			both('A few words are enough. You can leave parts open.', 'Bastan unas palabras. Puedes dejar partes sin llenar.')
		),
		step('see', both('What you see', 'Lo que ves'), [
			paragraph('pattern', both('What do these have in common?', '¿Qué tienen en común?'), {
				example: both(
					'Most come after work, when I have not eaten.',
					'Casi todos llegan después del trabajo, sin haber comido.'
				)
			}),
			line('next', both('What is one thing to try?', '¿Qué cosa quieres probar?'), {
				example: both('Eat something on the way home.', 'Comer algo camino a casa.'),
				shareable: true
			})
		])
	],
	workedExample: {
		'cravings.r1.day': '2026-03-09',
		'cravings.r1.time': '17:40',
		'cravings.r1.for': both('A beer', 'Una cerveza'),
		'cravings.r1.trigger': both('Long day, no lunch', 'Día largo, sin comer'),
		'cravings.r1.strength': 7,
		'cravings.r1.skill': both('Took the other street, ate', 'Tomé la otra calle y comí'),
		'cravings.r1.helped': 6,
		'cravings.r1.used': 'not'
	}
};
