import type { Store } from '#lib/server/store/store.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Sent } from './routes.ts';

/** A meeting for one request: planned or on, with somebody in the chair, one who is named, Ana talked about and Ben left out. */
async function careMeeting(
	{ t, write }: Store,
	{ chair, named }: { chair: string; named: string },
	isPlanned: boolean
) {
	const [meeting, ana, decision, done] = [randomId(), randomId(), randomId(), randomId()];
	const on = isPlanned ? {} : { chairId: chair, startedAt: Date.now() };
	const status = isPlanned ? ('planned' as const) : ('open' as const);
	const person = { meetingId: meeting, reasons: '[]' };
	const decided = { personId: ana, clientId: 'ana', text: 'Call', ownerId: named, dueOn: '2026-03-05', by: named };
	await write((tx) => [
		tx.insert(t.careMeeting).values({
			...{ id: meeting, programId: 'iop', plannedAt: Date.now(), minutesEach: 5, attending: [named] },
			...{ status, by: chair, createdAt: 0, ...on }
		}),
		tx.insert(t.careMeetingPerson).values({ ...person, id: ana, clientId: 'ana', place: 0, addedWhy: 'Asked' }),
		tx.insert(t.careMeetingPerson).values({
			...{ ...person, id: randomId(), clientId: 'ben', place: 1, leftOutWhy: 'Next week' }
		}),
		tx.insert(t.careDecision).values({ ...decided, id: decision, createdAt: 0 }),
		tx.insert(t.careDecision).values({ ...decided, id: done, createdAt: 0, documentId: 'document' })
	]);
	return { meeting, person: ana, decision, done };
}

/** What a request to a page of the care team names, by its route and act. */
export async function careTeamAsk(store: Store, who: { chair: string; named: string }, name: string): Promise<Sent> {
	const { done, ...of } = await careMeeting(store, who, /\?(start|callOff)$/.test(name));
	const planned = { day: '2026-03-05', time: '12:00', minutes: '5', attending: who.named };
	const decided = (prefix: string) => ({
		...{ [`${prefix}.text`]: 'Call', [`${prefix}.ownerId`]: who.named, [`${prefix}.dueOn`]: '2026-03-05' }
	});
	const forms: Record<string, Record<string, string>> = {
		...{ order: { clients: 'ana' }, add: { client: 'cho', why: 'Asked' }, leaveOut: { client: 'ana', why: 'Later' } },
		...{ putBack: { client: 'ben' }, go: { from: '', to: of.person }, replan: planned },
		...{ note: { was: '', text: 'Sleeps better' }, drop: { decision: of.decision } },
		keep: { decision: of.decision, ...decided('was'), ...decided('typed') },
		default: name.includes('/sign') ? { version: '1', password: 'not this' } : planned
	};
	if (name.includes('/decisions/')) return { params: { decision: done }, form: { happened: 'Done.' } };
	return { params: { id: 'iop', ...of }, form: forms[name.split('?')[1] ?? ''] ?? {} };
}
