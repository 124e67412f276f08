import { eq } from 'drizzle-orm';
import { randomBytes, randomInt } from 'node:crypto';
import type { Block } from '#lib/room/agenda.ts';
import { app } from '../app.ts';
import { randomId } from '../live/random-id.ts';
import { displayCodeLength, joinCodeLength, makeCode } from './codes.ts';

export type NewSession = {
	groupId: string;
	title: string;
	plannedStart: number;
	plannedMinutes: number;
	blocks: Block[];
};

/** Random and safe as a number: nobody can count sessions by their addresses. */
const sessionId = () => randomInt(2 ** 47, 2 ** 48 - 1);

/** A planned session with its codes and the first event of its log, all in one unit. Resolves to its id. */
async function create(plan: NewSession, by: string, at = Date.now()): Promise<number> {
	const { store, rooms } = app();
	const { t } = store;
	const [group] = await store.db.select({ title: t.group.title }).from(t.group).where(eq(t.group.id, plan.groupId));
	if (!group) throw new Error('There is no such group.');
	const id = sessionId();
	const joinCode = makeCode(joinCodeLength, randomBytes);
	const joinToken = randomBytes(16).toString('base64url');
	const displayCode = makeCode(displayCodeLength, randomBytes);
	const { groupId, title, plannedStart, plannedMinutes, blocks } = plan;
	const row = {
		id,
		groupId,
		title,
		status: 'planned' as const,
		plannedStart,
		plannedMinutes,
		joinCode,
		joinToken,
		displayCode
	};
	const indexes = {
		joinCodeIndex: store.blindIndex(joinCode, 'session.join-code'),
		joinTokenIndex: store.blindIndex(joinToken, 'session.join-token'),
		displayCodeIndex: store.blindIndex(displayCode, 'session.display-code')
	};
	const reply = await rooms.execute(
		id,
		{ as: 'system' },
		randomId(),
		{ type: 'session.plan', title, group: group.title, plannedMinutes, blocks },
		{
			at,
			also: (tx) => [
				tx.insert(t.session).values({ ...row, ...indexes }),
				store.audit.row({ at, by: `staff:${by}`, act: 'session.planned', subject: `session:${id}`, session: id })
			]
		}
	);
	if (!reply.ok) throw new Error(`The session could not be planned: ${reply.code}.`);
	return id;
}

export const sessions = { create };
