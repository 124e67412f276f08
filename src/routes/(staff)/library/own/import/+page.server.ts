import { error, redirect } from '@sveltejs/kit';
import { readFile } from '#lib/domain/library/own-file.ts';
import { missingIn } from '#lib/domain/library/texts.ts';
import { locales } from '#lib/domain/worksheet.ts';
import { importing } from '#lib/pages/library/forms.server.ts';
import { fileProblemWords } from '#lib/pages/library/problem-words.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { reachOf } from '#lib/server/library/reach.ts';
import { settingsOf } from '#lib/server/library/settings-of.ts';
import { begin } from '#lib/server/library/writing.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.ts';

export const load: PageServerLoad = async (event) => {
	const staff = requireStaff(event);
	const { programs, mayWrite } = await reachOf(staff);
	const own = programs.filter(({ id }) => mayWrite(id));
	if (own.length === 0) error(403, 'not-yours');
	return { programs: own };
};

/** Who imports, and what: or the page again, with every reason why not. */
async function read(event: RequestEvent) {
	const staff = requireStaff(event);
	const form = await readForm(importing, event.request, 'file');
	if (!form.ok) return form;
	const { program, text } = form.data;
	if (!(await reachOf(staff)).mayWrite(program)) error(403, 'not-yours');
	if (!text.trim()) return { ok: false as const, refused: form.refuse({ text: m.own_sheet_problem_empty() }) };
	const file = readFile(text, settingsOf);
	if (file.ok) return { ok: true as const, staff, program, text, content: file.content };
	const problems = [...new Set(file.problems.map(fileProblemWords))];
	return { ok: false as const, refused: form.refuse({ text: problems.join('\n') }) };
}

export const actions: Actions = {
	check: async (event) => {
		const file = await read(event);
		if (!file.ok) return file.refused;
		const { content, text, program } = file;
		return { checked: { content, text, program, missing: locales.some((it) => missingIn(content, it).length > 0) } };
	},
	take: async (event) => {
		const file = await read(event);
		if (!file.ok) return file.refused;
		const id = await begin(file.staff, file.program, file.content, 'file');
		if (!id) error(403, 'not-yours');
		redirect(303, `/library/own/${id}`);
	}
};
