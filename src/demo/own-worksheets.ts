import { nothing, type OwnSheet } from '#lib/domain/library/own-sheet.ts';
import { reachOf } from '#lib/server/library/reach.ts';
import { begin, publish, saveDraft } from '#lib/server/library/writing.ts';
import type { Setting } from './setting.ts';

const both = (en: string, es: string) => ({ en, es });
const day = 24 * 3_600_000;

/** What Nora wrote for the hour after group, when the house is quiet. */
const evening: OwnSheet = {
	title: both('The hour after group', 'La hora después del grupo'),
	purpose: both(
		'The way home can be the hardest part of the day. Plan that one hour.',
		'El camino a casa puede ser lo más difícil del día. Planea esa hora.'
	),
	when: both('At the end of a long day in the program.', 'Al final de un día largo en el programa.'),
	topic: 'planning',
	minutes: 8,
	steps: [
		{
			id: 's1',
			title: both('On the way', 'En el camino'),
			intro: both('From the door of the program to your own.', 'Desde la puerta del programa hasta la tuya.'),
			fields: [
				{
					...{ id: 'f1', kind: 'choice', many: false, label: both('How do you get home?', '¿Cómo llegas a casa?') },
					options: [
						{ id: 'o1', label: both('By bus or train', 'En autobús o tren') },
						{ id: 'o2', label: both('Someone drives me', 'Alguien me lleva') },
						{ id: 'o3', label: both('I walk', 'Camino') }
					]
				},
				{
					...{ id: 'f2', kind: 'text', shareable: true },
					label: both('What helps on the way?', '¿Qué te ayuda en el camino?'),
					example: both('Music with the phone in my bag', 'Música, con el teléfono en la bolsa')
				}
			]
		},
		{
			id: 's2',
			title: both('The first hour', 'La primera hora'),
			fields: [
				{
					...{ id: 'f3', kind: 'rows', min: 2, max: 4, ordered: true },
					label: both('What comes first, and then?', '¿Qué va primero, y después?'),
					row: both('Step', 'Paso'),
					fields: [{ id: 'c1', kind: 'text', label: both('What you do', 'Qué haces') }]
				},
				{
					...{ id: 'f4', kind: 'scale', min: 0, max: 10, step: 1 },
					label: both('How doable is it today?', '¿Qué tan posible es hoy?'),
					...{ low: both('Not today', 'Hoy no'), high: both('Very', 'Mucho') }
				}
			]
		}
	],
	license: 'CC BY 4.0',
	attribution: 'Nora Quill, Lantern House'
};

/** A worksheet of the program's own in its second version, and one that Mateo has begun. */
export async function writeWorksheets({ staff: { nora, mateo } }: Setting, now: number): Promise<void> {
	const programId = (await reachOf(nora)).programs[0]!.id;
	const first = { ...evening, minutes: 15 };
	const id = await begin(nora, programId, first, 'blank', now - 12 * day);
	if (!id) return;
	await publish(nora, id, { was: first, only: null }, now - 12 * day);
	await saveDraft(nora, id, { data: evening, was: first }, now - 5 * day);
	await publish(nora, id, { was: evening, only: null }, now - 5 * day);
	const begun: OwnSheet = {
		title: both('When plans fall through', ''),
		purpose: both('For a day on which somebody does not come, or something closes.', ''),
		...{ topic: 'relating', minutes: 10, license: evening.license, attribution: '' },
		steps: [
			{
				...{ id: 's1', title: both('What was planned', '') },
				fields: [{ id: 'f1', kind: 'long', label: both('What did you look forward to?', '') }]
			},
			{ id: 's2', title: nothing(), fields: [{ id: 'f2', kind: 'long', label: nothing() }] }
		]
	};
	await begin(mateo, programId, begun, 'blank', now - day);
}
