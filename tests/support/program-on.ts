import { setRunningApp } from '#lib/server/app.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import { pglite, sqlite, type Engine } from '#tests/contracts/engines.ts';
import { clients } from './cast.ts';
import type { Clinic } from './clinic.ts';

export const engines = [sqlite, pglite].map((make) => [make.name, make] as const);

/** A program of two tracks and four groups on a store of its own: Skills and Process in the morning, Skills and Family in the evening. */
export async function openProgram(clinic: Clinic, make: () => Promise<Engine>) {
	const engine = await make();
	const store = await openStore((await engine.place()).options);
	setRunningApp({ ...clinic.app, store });
	await fill(store);
	const close = async () => {
		setRunningApp(clinic.app);
		await store.close();
		await engine.stop();
	};
	return { store, close };
}

const born = { createdAt: 0 };
export const levels = { five: 'five', three: 'three' };

async function fill({ t, write }: Store) {
	const group = {
		...born,
		...{
			programId: 'iop',
			purpose: 'Skills.',
			capacity: 12,
			plannedMinutes: 50,
			noteFormat: 'DAP' as const,
			agenda: []
		}
	};
	const level = { ...born, programId: 'iop' };
	const joined = (trackId: string, groupId: string) => ({
		...{ id: `${trackId}-${groupId}`, trackId, groupId, startsOn: '2026-01-05', endsOn: null }
	});
	await write((tx) => [
		tx.insert(t.program).values({
			...{ id: 'iop', name: 'Day program', weeklyHours: 9, weeks: 8, timeZone: 'America/New_York', ...born }
		}),
		...['skills', 'process', 'family', 'art'].map((id) => tx.insert(t.group).values({ ...group, id, title: id })),
		tx.insert(t.levelOfCare).values({ ...level, id: 'five', name: 'IOP 5 days', leastMinutes: 540, step: 1 }),
		tx.insert(t.levelOfCare).values({ ...level, id: 'three', name: 'IOP 3 days', leastMinutes: 360, step: 2 }),
		tx
			.insert(t.track)
			.values({ ...born, id: 'morning', programId: 'iop', name: 'Morning', levelId: 'five', capacity: 2 }),
		tx.insert(t.track).values({ ...born, id: 'evening', programId: 'iop', name: 'Evening', levelId: 'three' }),
		...[joined('morning', 'skills'), joined('morning', 'process')].map((row) => tx.insert(t.trackGroup).values(row)),
		...[joined('evening', 'skills'), joined('evening', 'family')].map((row) => tx.insert(t.trackGroup).values(row)),
		...(['ana', 'ben', 'cho', 'dee'] as const).map((id) => tx.insert(t.client).values({ ...clients[id], ...born, id }))
	]);
}
