import { app } from '#lib/server/app.ts';
import { traceRoom } from '#lib/server/live/trace-room.ts';

/** The plan, how far it is and who may change it: nothing that anyone in the session said. */
export async function planNow(session: number, staffId: string) {
	const { rooms } = app();
	const state = await rooms.state(session);
	await traceRoom(staffId, session, state);
	return {
		lead: state.staff.lead,
		leader: state.room.leader?.name,
		current: state.room.current,
		begun: [...new Set(state.staff.spans.map(({ block }) => block))],
		...(await rooms.view(session, { as: 'staff', id: staffId, plan: true }))
	};
}
