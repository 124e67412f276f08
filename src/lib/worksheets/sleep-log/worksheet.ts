import type { LibraryWorksheet, ScaleField } from '#lib/domain/worksheet.ts';
import { days } from '#lib/worksheets/days.ts';
import { howMuch } from '#lib/worksheets/scales.ts';
import { both, line, paragraph, scale, step } from '#lib/worksheets/write.ts';

const minutes = {
	kind: 'scale',
	min: 0,
	max: 180,
	step: 5,
	low: both('Right away', 'Enseguida'),
	high: both('Three hours', 'Tres horas')
} satisfies Omit<ScaleField, 'id' | 'label'>;
const night = ['to-bed', 'up', 'until-asleep', 'awake'];

export const sleepLog: LibraryWorksheet = {
	slug: 'sleep-log',
	version: 1,
	topic: 'body',
	title: both('A week of sleep', 'Una semana de sueño'),
	purpose: both(
		'Note your nights for a week. A guess is fine. You will see what your sleep is like, night by night.',
		'Anota tus noches por una semana. Basta un cálculo. Verás cómo es tu sueño, noche por noche.'
	),
	when: both(
		'Good before you change anything about sleep. Fill it in after you get up.',
		'Sirve antes de cambiar algo del sueño. Llénalo al levantarte.'
	),
	cautions: both(
		'Do not watch the clock at night. Hardly any sleep for days, with lots of energy? Bring it up the same day.',
		'No mires el reloj de noche. ¿Días casi sin dormir y con mucha energía? Coméntalo ese mismo día.'
	),
	minutes: 5,
	steps: [
		step(
			'nights',
			both('Your nights', 'Tus noches'),
			[
				{
					kind: 'grid',
					id: 'nights',
					label: both('The night before this day', 'La noche antes de este día'),
					rows: days,
					fields: [
						{ kind: 'time', id: 'to-bed', label: both('Lights out', 'Apagué la luz') },
						{ kind: 'time', id: 'up', label: both('Out of bed', 'Me levanté') },
						scale('until-asleep', both('Minutes until asleep', 'Minutos hasta dormir'), minutes),
						scale('awake', both('Minutes awake at night', 'Minutos en vela de noche'), {
							...minutes,
							low: both('Not at all', 'Nada')
						}),
						scale('rested', both('Rested in the morning', 'Descanso al despertar'), howMuch),
						line('note', both('Naps, coffee, alcohol, pills', 'Siestas, café, alcohol, pastillas')),
						{
							kind: 'computed',
							id: 'hours',
							label: both('Time asleep', 'Tiempo de sueño'),
							rule: 'hours-asleep',
							of: night
						},
						{
							kind: 'computed',
							id: 'part',
							label: both('Asleep, of the time in bed', 'Sueño, del tiempo en cama'),
							rule: 'sleep-efficiency',
							of: night
						}
					]
				}
			],
			both('Open a day after you get up.', 'Abre un día después de levantarte.')
		),
		step('see', both('What you see', 'Lo que ves'), [
			paragraph('pattern', both('What was different on better nights?', '¿Qué fue distinto en las noches mejores?'), {
				example: both(
					'No screen in bed, and up at the same time.',
					'Sin pantalla en la cama y a la misma hora de pie.'
				),
				shareable: true
			}),
			line('try', both('What is one thing to try?', '¿Qué cosa quieres probar?'), {
				example: both(
					'Get up at seven each day, even on Sunday.',
					'Levantarme a las siete cada día, también el domingo.'
				),
				shareable: true
			})
		])
	],
	workedExample: {
		'nights.mon.to-bed': '23:15',
		'nights.mon.up': '07:00',
		'nights.mon.until-asleep': 45,
		'nights.mon.awake': 30,
		'nights.mon.rested': 4,
		'nights.mon.note': both('Coffee at five', 'Café a las cinco'),
		'nights.tue.to-bed': '23:30',
		'nights.tue.up': '07:00',
		'nights.tue.until-asleep': 20,
		'nights.tue.awake': 10,
		'nights.tue.rested': 7
	}
};
