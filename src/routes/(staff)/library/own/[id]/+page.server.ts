import { error, fail } from '@sveltejs/kit';
import { parsed, publishing, refuse, saving } from '#lib/pages/library/forms.server.ts';
import { problemWords } from '#lib/pages/library/problem-words.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { adopt } from '#lib/server/library/adopt.ts';
import { find, writtenNow } from '#lib/server/library/own-sheets.ts';
import { archive, publish, saveDraft } from '#lib/server/library/writing.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.ts';

export const load: PageServerLoad = async (event) => {
	const staff = requireStaff(event);
	const found = await find(staff, event.params.id);
	if (!found) error(404, 'not-found');
	const { row, program, draft, versions, mayWrite, writable } = found;
	const latest = versions.at(-1);
	return {
		...{ id: row.id, program: program.name, programs: writable, mayWrite, isArchived: row.archivedAt !== null },
		sheet: writtenNow(found),
		draft: draft && { by: draft.by, at: draft.at },
		latest: latest ? { number: latest.number, by: latest.by, at: latest.at } : null
	};
};

const put = (on: boolean) => async (event: RequestEvent) => {
	const done = await archive(requireStaff(event), event.params.id, on);
	if (!done.ok) refuse(done.code);
};

export const actions: Actions = {
	save: async (event) => {
		const staff = requireStaff(event);
		const form = await readForm(saving, event.request);
		if (!form.ok) return form.refused;
		const { data, was } = form.data;
		const saved = await saveDraft(staff, event.params.id, { data: parsed(data), was: parsed(was) });
		if (saved.ok) return;
		refuse(saved.code);
		return fail(409, { code: saved.code, ...(saved.code === 'conflict' && { theirs: JSON.stringify(saved.theirs) }) });
	},
	publish: async (event) => {
		const staff = requireStaff(event);
		const form = await readForm(publishing, event.request, 'publish');
		if (!form.ok) return form.refused;
		const { was, only } = form.data;
		const done = await publish(staff, event.params.id, { was: parsed(was), only: only === 'both' ? null : only });
		if (done.ok) {
			const { number, programId, slug } = done;
			return { published: { number, ...(await adopt(staff, programId, slug)) } };
		}
		refuse(done.code);
		const found = done.code === 'incomplete' ? [...new Set(done.problems.map((it) => problemWords(it)))] : [];
		if (found.length) return fail(409, { problems: found });
		return fail(409, { problems: [done.code === 'incomplete' ? m.own_sheet_incomplete() : m.common_form_changed()] });
	},
	archive: put(true),
	restore: put(false)
};
