import type { Choice, Item, Measure } from '#lib/measures/measure.ts';
import { english, noChangeRule, onlyEnglish } from '#lib/measures/wording.ts';

const scale = (...labels: string[]): Choice[] => labels.map((label, score) => ({ score, label: english(label) }));

const never: Item['skipped'] = { when: 'audit-c-often', is: 0 };

/** The first three questions of the AUDIT, as in its manual of 2001. */
export const auditC: Measure = {
	slug: 'audit-c',
	version: 1,
	name: 'AUDIT-C',
	title: english('Alcohol Use Disorders Identification Test: consumption questions (AUDIT-C)'),
	languages: ['en'],
	languageNote: onlyEnglish,
	instructions: null,
	stem: english('Your use of alcoholic beverages during this past year'),
	recall: { en: 'The past year', es: 'El último año' },
	items: [
		{
			id: 'audit-c-often',
			text: english('How often do you have a drink containing alcohol?'),
			choices: scale(
				'Never',
				'Monthly or less',
				'2 to 4 times a month',
				'2 to 3 times a week',
				'4 or more times a week'
			),
			scored: true
		},
		{
			id: 'audit-c-typical',
			text: english('How many drinks containing alcohol do you have on a typical day when you are drinking?'),
			choices: scale('1 or 2', '3 or 4', '5 or 6', '7, 8, or 9', '10 or more'),
			scored: true,
			skipped: never
		},
		{
			id: 'audit-c-six',
			text: english('How often do you have six or more drinks on one occasion?'),
			choices: scale('Never', 'Less than monthly', 'Monthly', 'Weekly', 'Daily or almost daily'),
			scored: true,
			skipped: never
		}
	],
	total: 'sum',
	worse: 'higher',
	missing: {
		rule: 'no-total',
		source: {
			en: 'Someone who never drinks is not asked the other two, which then count 0: the US Department of Veterans Affairs gives non-drinkers a total of 0. Any other missing answer leaves no total.',
			es: 'A quien nunca bebe no se le hacen las otras dos, que entonces cuentan 0: el Departamento de Asuntos de los Veteranos de EE. UU. da un total de 0 a quien no bebe. Si falta cualquier otra respuesta, no hay total.'
		}
	},
	bands: [],
	bandSource: null,
	reading: {
		en: 'A total of 4 or more in men (Bush and others, Arch Intern Med 1998;158:1789–1795), and of 3 or more in women (Bradley and others, Arch Intern Med 2003;163:821–829), is a reason to ask further.',
		es: 'Un total de 4 o más en hombres (Bush y otros, Arch Intern Med 1998;158:1789–1795), y de 3 o más en mujeres (Bradley y otros, Arch Intern Med 2003;163:821–829), es motivo para preguntar más.'
	},
	change: noChangeRule,
	loinc: { panel: '72109-2', total: '75626-2' },
	attribution: english(
		'From the Alcohol Use Disorders Identification Test (AUDIT), © World Health Organization 2001, reproduced for non-commercial use.'
	),
	licence:
		'The AUDIT may be reproduced free of charge with credit to the World Health Organization, but not for sale or for commercial purposes. SAMHSA lists the AUDIT-C as in the public domain.',
	checked: {
		en: 'Compared with public copies of the manual, not with the World Health Organization’s own file.',
		es: 'Se comparó con copias públicas del manual, no con el archivo propio de la Organización Mundial de la Salud.'
	},
	isOurs: false,
	unheard: null
};
