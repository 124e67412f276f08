import { and, isNull } from 'drizzle-orm';
import { nextStep, type Alert, type AlertLevel } from '#lib/domain/safety.ts';
import type { Store } from '#lib/server/store/store.ts';
import { randomId } from './random-id.ts';
import type { Published } from './published.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import { safetySettingsIn } from './safety-settings.ts';

type Step = Pick<Alert, 'at' | 'level' | 'acknowledged' | 'disposed'>;

/** Milliseconds until a failed write is retried: an alert must not get stuck because a disk was full. */
const again = 5_000;

/**
 * Notifies more people of an alert while no one takes it. Timers only repeat what the log says: after a restart they are recreated from the open
 * alerts, and any that are overdue fire at once.
 */
export class Escalation {
	#timers = new Map<string, NodeJS.Timeout>();
	#store: Store;
	#rooms: Rooms;
	#report: (error: unknown) => void;
	#closed = false;

	constructor(store: Store, rooms: Rooms, report: (error: unknown) => void) {
		this.#store = store;
		this.#rooms = rooms;
		this.#report = report;
		rooms.onCommitted((room, _from, events) => this.#heard(room, events));
	}

	/** Resumes the alerts that no one had taken when the server stopped. */
	async start() {
		const { safetyAlert } = this.#store.t;
		const open = await this.#store.db
			.select()
			.from(safetyAlert)
			.where(and(isNull(safetyAlert.acknowledgedAt), isNull(safetyAlert.disposedAt)));
		for (const { session, id, level, raisedAt } of open)
			await this.#watch(session, id, { at: raisedAt, level, acknowledged: null, disposed: null });
	}

	close() {
		this.#closed = true;
		for (const timer of this.#timers.values()) clearTimeout(timer);
		this.#timers.clear();
	}

	#heard(room: Room, events: Published[]) {
		const ids = events.flatMap(({ on, event }) => {
			if (event.type === 'safety.assessed') return event.alerts;
			return on === 'staff' && 'alert' in event ? [event.alert] : [];
		});
		for (const id of new Set(ids)) {
			const alert = room.state.staff.alerts[id];
			if (alert) this.#watch(room.session, id, alert).catch((error) => this.#failed(room.session, id, alert, error));
		}
	}

	async #watch(session: number, id: string, alert: Step) {
		if (alert.acknowledged || alert.disposed) return this.#set(id, null);
		const { minutes } = await safetySettingsIn(this.#store);
		const step = nextStep(alert, minutes);
		const now = await this.#rooms.now(session);
		this.#set(id, step && (() => void this.#tell(session, id, step.level)), step ? step.at - now : 0);
	}

	async #tell(session: number, alert: string, level: AlertLevel) {
		const reply = await this.#rooms.execute(session, { as: 'system' }, randomId(), {
			type: 'safety.escalate',
			alert,
			level
		});
		if (!reply.ok && reply.code === 'unavailable')
			this.#set(alert, () => void this.#tell(session, alert, level), again);
	}

	#failed(session: number, id: string, alert: Step, error: unknown) {
		this.#report(error);
		const retry = () => this.#watch(session, id, alert).catch((cause) => this.#failed(session, id, alert, cause));
		this.#set(id, () => void retry(), again);
	}

	#set(id: string, act: (() => void) | null, after = 0) {
		clearTimeout(this.#timers.get(id));
		this.#timers.delete(id);
		if (act && !this.#closed) this.#timers.set(id, setTimeout(act, Math.max(0, after)));
	}
}
