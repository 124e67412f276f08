import { wallClockAt } from '#lib/domain/format.ts';
import { planSectionIn } from '#lib/domain/note.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { occasionOf, type Gathered } from './gather.ts';
import { signedAbout, type Document } from './note-rows.ts';
import { traceReading } from './trail.ts';
import { maySeeRecord } from './who.ts';

/** The plan section of a client's last signed note before this session that the visitor may read. Reading it is audited. */
export async function lastPlanOf(
	by: StaffMember,
	clientId: string,
	now: Pick<Gathered, 'id' | 'meeting'>,
	at = Date.now()
): Promise<{ text: string; on: string } | null> {
	const before = (await signedAbout(clientId))
		.filter(
			(note) =>
				note.kind === 'progress-note' &&
				note.inErrorAt === null &&
				startOf(note) < now.meeting.startedAt &&
				planIn(note) !== ''
		)
		.toSorted((a, b) => startOf(b) - startOf(a) || (b.signedAt ?? 0) - (a.signedAt ?? 0));
	for (const note of before) {
		const { id: subject, session } = note;
		if (session === null || session === now.id || !(await maySeeRecord(by, session))) continue;
		const { timeZone } = (await occasionOf(session))!;
		await traceReading([{ at, by: by.id, act: 'note.read', subject, session, clientId }]);
		return { text: planIn(note), on: wallClockAt(startOf(note), timeZone).slice(0, 10) };
	}
	return null;
}

const planIn = ({ content }: Document): string => planSectionIn(content)?.text.trim() ?? '';
const startOf = ({ serviceAt, createdAt }: Document): number => serviceAt ?? createdAt;
