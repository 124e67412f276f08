import { fail, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import type { Locale } from '#lib/domain/worksheet.ts';
import { text } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { decodeTable } from '#lib/server/people-import/decode.ts';
import { mostRows } from '#lib/server/people-import/read-table.ts';
import type { ImportSent, Previewed } from '#lib/server/people-import/preview.ts';

const longestList = 400_000;

export const importing = z.strictObject({
	// As it was pasted: an empty first cell is a cell.
	text: z.string().max(longestList, { error: () => m.import_refused_size() }),
	startsOn: text(10).refine((typed) => typed === '' || z.iso.date().safeParse(typed).success),
	columns: z.record(z.string(), text(40)),
	choices: z.record(z.string(), text(64))
});

/** The list of a request: the file if one was chosen, else what was pasted. */
export async function readList(event: RequestEvent, locale: Locale) {
	const file = (await event.request.clone().formData()).get('file');
	const form = await readForm(importing, event.request);
	if (!form.ok) return { ok: false as const, refused: form.refused };
	const values = form.sent.form.values;
	const sent: ImportSent = { ...form.data, startsOn: form.data.startsOn || null, locale };
	if (file instanceof File && file.size > 0) {
		const tooLong = file.size > 2 * longestList;
		const decoded = tooLong ? null : decodeTable(new Uint8Array(await file.arrayBuffer()));
		if (!decoded) return { ok: false as const, refused: form.refuse({ text: m.import_refused_size() }) };
		if (!decoded.ok) return { ok: false as const, refused: form.refuse({ text: m.import_refused_workbook() }) };
		sent.text = decoded.text;
		// Another list has other columns and lines.
		Object.assign(sent, { columns: {}, choices: {} });
	}
	const view = { form: { values: { ...values, text: sent.text }, errors: {} } };
	return { ok: true as const, sent, view, form };
}

type Read = Extract<Awaited<ReturnType<typeof readList>>, { ok: true }>;

export function refusedList({ view }: Read, { code, rows }: Extract<Previewed, { ok: false }>) {
	const words = code === 'empty' ? m.import_refused_empty() : m.import_refused_many({ rows, most: mostRows });
	return fail(400, { form: { ...view.form, errors: { text: words } } });
}
