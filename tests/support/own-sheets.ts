import type { OwnBlock, OwnContent } from '#lib/domain/library/own-content.ts';
import type { OwnSheet } from '#lib/domain/library/own-sheet.ts';
import { fileOf } from '#lib/domain/library/own-file.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { begin, publish } from '#lib/server/library/writing.ts';
import type { Sent } from './routes.ts';

const both = (en: string, es: string) => ({ en, es });

/** A worksheet that a facilitator wrote: two steps, words that may be shared, a rating before and after. */
export const evening: OwnSheet = {
	title: both('My evening', 'Mi noche'),
	purpose: both('Decide how this day ends.', 'Decide cómo termina este día.'),
	topic: 'doing',
	minutes: 5,
	steps: [
		{
			id: 's1',
			title: both('Tonight', 'Esta noche'),
			fields: [
				{
					...{ id: 'f1', kind: 'text', shareable: true },
					label: both('What will help tonight?', '¿Qué ayudará esta noche?')
				}
			]
		},
		{
			id: 's2',
			title: both('How likely', 'Qué tan probable'),
			fields: [
				{
					...{ id: 'f2', kind: 'scale', min: 0, max: 10, step: 1 },
					label: both('How likely is it?', '¿Qué tan probable es?'),
					...{ low: both('Not at all', 'Nada'), high: both('Very', 'Mucho') }
				}
			]
		}
	],
	license: 'CC BY 4.0',
	attribution: 'Lantern House'
};

const about = { license: 'CC BY 4.0', attribution: 'Lantern House' };

export const mondayCheckIn: OwnBlock = {
	...about,
	title: both('Monday check-in', 'Registro del lunes'),
	purpose: both('To begin a week.', 'Para empezar la semana.'),
	minutes: 8,
	activity: { kind: 'check-in', fields: ['mood', 'word'] } as OwnBlock['activity']
};

export const rest: OwnBlock = {
	...about,
	title: both('Rest', 'Descanso'),
	purpose: both('To rest well.', 'Para descansar bien.'),
	minutes: 5,
	activity: {
		kind: 'pages',
		pages: [
			{
				heading: both('Rest is work', 'Descansar también es trabajo'),
				paragraphs: [both('A body at rest mends.', 'Un cuerpo en reposo se repara.')]
			}
		]
	} as OwnBlock['activity']
};

/** Begins it in a program and publishes it, unless it is to stay a draft. */
export async function ownSheet(
	by: StaffMember,
	{ programId = 'iop', sheet = evening as OwnContent, isDraft = false } = {}
): Promise<{ id: string; slug: string }> {
	const id = (await begin(by, programId, sheet, 'blank'))!;
	if (isDraft) return { id, slug: '' };
	const done = await publish(by, id, { was: sheet, only: null });
	if (!done.ok) throw new Error(`The worksheet could not be published: ${done.code}.`);
	return { id, slug: done.slug };
}

/** What a request about worksheets of a program names: one that this person wrote. */
export async function ownSheetAsk(by: StaffMember, name: string): Promise<Sent> {
	const [route, what] = name.split(' ');
	if (route === '/(staff)/library/own')
		return {
			form: { program: 'iop', ...(what === '?copy' ? { slug: 'thought-record' } : { kind: 'sheet' }) }
		};
	if (route === '/(staff)/library/own/import') return { form: { program: 'iop', text: fileOf(evening) } };
	const { id, slug } = await ownSheet(by, { isDraft: what === '?publish' });
	if (route === '/sheets/[slug]') return { params: { slug } };
	const was = JSON.stringify(evening);
	if (what === '?save') return { params: { id }, form: { document: id, data: was, was } };
	return { params: { id }, ...(what === '?publish' && { form: { was, only: 'both' } }) };
}
