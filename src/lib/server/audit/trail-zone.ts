import { asc } from 'drizzle-orm';
import { ownTimeZone } from '#lib/domain/format.ts';
import { app } from '#lib/server/app.ts';

/** Where the days and nights of the trail are counted: at the first program's clock; while there is none, at this server's. */
export async function trailZone(): Promise<string> {
	const { db, t } = app().store;
	const [first] = await db
		.select({ timeZone: t.program.timeZone })
		.from(t.program)
		.orderBy(asc(t.program.createdAt))
		.limit(1);
	return first?.timeZone ?? ownTimeZone();
}
