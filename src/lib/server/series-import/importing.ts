import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { ImportSent } from '#lib/server/people-import/preview.ts';
import { creating } from '#lib/server/weeks/making.ts';
import { materialize } from '#lib/server/weeks/materializing.ts';
import { previewSeries, type SeriesPreviewed } from './preview.ts';

export type SeriesImported =
	| { ok: true; count: number }
	| { ok: false; read: Extract<SeriesPreviewed, { ok: true }> }
	| Extract<SeriesPreviewed, { ok: false }>;

/** Every series on the list at once, or none: nothing is written while a line needs a decision. Their sessions follow. */
export async function importSeries(
	staff: StaffMember,
	program: { id: string; timeZone: string },
	sent: ImportSent,
	at = Date.now()
): Promise<SeriesImported> {
	const read = await previewSeries(staff, program, sent, at);
	if (!read.ok) return read;
	const rows = read.preview.rows.filter(({ choice }) => choice !== 'skip');
	if (read.preview.unsettled > 0 || rows.length === 0) return { ok: false, read };
	const made = rows.map(({ series: { title, ...series } }) => ({
		...{ ...series, id: randomId(), title: title || null, keptPlanId: null }
	}));
	const { store } = app();
	await store.write((tx) => [
		...made.flatMap((series) => creating(tx, series, { by: staff.id, at })),
		store.audit.row({ at, by: staff.id, act: 'series.imported', subject: program.id, detail: String(made.length) })
	]);
	for (const { id } of made) await materialize({ now: at, only: id });
	return { ok: true, count: made.length };
}
