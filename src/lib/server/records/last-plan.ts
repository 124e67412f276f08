import { wallClockAt } from '#lib/domain/format.ts';
import { sectionIn } from '#lib/domain/note.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { occasionOf, type Gathered } from './gather.ts';
import { signedAbout, type Note } from './note-rows.ts';
import { traceReading } from './trail.ts';
import { maySeeRecord } from './who.ts';

/** The plan section of a client's last signed note before this session, of those the visitor may read. That it was read is in the audit. */
export async function lastPlanOf(
	by: StaffMember,
	clientId: string,
	now: Pick<Gathered, 'id' | 'meeting'>,
	at = Date.now()
): Promise<{ text: string; on: string } | null> {
	const signed = (await signedAbout(clientId)).filter(({ session }) => session !== now.id);
	const dated = await Promise.all(signed.map(async (note) => ({ note, occasion: await occasionOf(note.session) })));
	const before = dated
		.filter(({ note, occasion }) => planIn(note) !== '' && startOf(occasion) < now.meeting.startedAt)
		.toSorted((a, b) => startOf(b.occasion) - startOf(a.occasion));
	for (const { note, occasion } of before) {
		if (!(await maySeeRecord(by, note.session))) continue;
		const { id: subject, session } = note;
		await traceReading([{ at, by: by.id, act: 'note.read', subject, session, clientId }]);
		return { text: planIn(note), on: wallClockAt(startOf(occasion), occasion!.timeZone).slice(0, 10) };
	}
	return null;
}

const planIn = ({ content }: Note): string => sectionIn(content, 'plan')?.text.trim() ?? '';
const startOf = (occasion: Awaited<ReturnType<typeof occasionOf>>): number => occasion?.meeting?.startedAt ?? 0;
