import type { NoDoor } from '#lib/domain/join-code.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import type { FormView } from '#lib/pages/forms/forms.ts';
import { startForm } from '#lib/pages/forms/read-form.server.ts';
import { blocksOf, isOpen } from '#lib/server/days/blocks.ts';
import type { Day } from '#lib/server/days/day.ts';
import type { FoundDoor } from '#lib/server/live/doors.ts';
import { settingOf } from '#lib/server/programs/group-settings.ts';
import { joining } from './joining.server.ts';

/** What the door shows: whose it is, what is agreed on there, and where a day's code leads to several groups, which they are. */
export type DoorPage = {
	title: string | null;
	practice: boolean;
	why: NoDoor | null;
	agreement: Local[];
	open: { session: number; title: string }[];
	form: FormView<{ name: string; agree: string; session: string }>;
};

/** `name` is that of whoever's own page is open on this phone: they need not say it again. */
export async function doorPage(found: FoundDoor, name = ''): Promise<DoorPage> {
	const form = startForm(joining, { name });
	if (!found.ok) return { title: null, practice: false, why: found, agreement: [], open: [], form };
	if (found.session === null) return { ...(await ofDay(found.day)), practice: false, why: null, form };
	const { agreement } = (await settingOf(found.session))!;
	return { title: found.title, practice: found.practice, why: null, agreement, open: [], form };
}

/** What any of the day's groups agreed on: a phone comes in once for all of them. */
async function ofDay(day: Day): Promise<Pick<DoorPage, 'title' | 'agreement' | 'open'>> {
	const blocks = await blocksOf(day);
	const settings = await Promise.all(blocks.map(({ session }) => settingOf(session)));
	const lines = new Map(settings.flatMap((it) => it?.agreement ?? []).map((line) => [JSON.stringify(line), line]));
	const open = blocks.filter(isOpen);
	return {
		title: day.title,
		agreement: [...lines.values()],
		open: open.length > 1 ? open.map(({ session, title }) => ({ session, title })) : []
	};
}

/** The session that somebody who comes in by a day's code waits in; null before the first is open, `unsaid` where they must say which. */
export async function chosenOf(day: Day, typed: string | undefined): Promise<number | null | 'unsaid'> {
	const open = (await blocksOf(day)).filter(isOpen);
	if (open.length < 2) return open[0]?.session ?? null;
	return open.find(({ session }) => String(session) === typed)?.session ?? 'unsaid';
}
