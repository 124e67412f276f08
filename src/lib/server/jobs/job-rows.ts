import { and, desc, eq, inArray, lte, ne } from 'drizzle-orm';
import { isUnderWay, type JobKind, type JobStatus } from '#lib/domain/job.ts';
import { app } from '#lib/server/app.ts';
import type { Tables } from '#lib/server/store/schema.ts';

export type Job = Omit<Tables['job']['$inferSelect'], 'params'> & { params: unknown };

const toJob = ({ params, ...row }: Tables['job']['$inferSelect']): Job => ({ ...row, params: JSON.parse(params) });

export async function jobById(id: string): Promise<Job | null> {
	const { db, t } = app().store;
	const [row] = await db.select().from(t.job).where(eq(t.job.id, id));
	return row ? toJob(row) : null;
}

/** The most jobs shown; older ones have expired long ago. */
const shown = 40;

/** The jobs a staff member asked for, newest first. */
export async function jobsOf(staffId: string): Promise<Job[]> {
	const { db, t } = app().store;
	const own = eq(t.job.by, staffId);
	return (await db.select().from(t.job).where(own).orderBy(desc(t.job.createdAt)).limit(shown)).map(toJob);
}

export async function jobsThatAre(...statuses: JobStatus[]): Promise<Job[]> {
	const { db, t } = app().store;
	return (await db.select().from(t.job).where(inArray(t.job.status, statuses)).orderBy(t.job.createdAt)).map(toJob);
}

/** Jobs whose file is due for deletion. */
export async function jobsExpiredBy(now: number): Promise<Job[]> {
	const { db, t } = app().store;
	const due = and(lte(t.job.expiresAt, now), ne(t.job.status, 'expired'));
	return (await db.select().from(t.job).where(due)).map(toJob).filter(({ status }) => !isUnderWay(status));
}

/** The same job, if already pending for this person: pressing again starts no other. */
export async function sameUnderWay(staffId: string, kind: JobKind, params: string): Promise<string | null> {
	const { db, t } = app().store;
	const open = and(eq(t.job.by, staffId), eq(t.job.kind, kind), inArray(t.job.status, ['waiting', 'running']));
	const rows = await db.select({ id: t.job.id, params: t.job.params }).from(t.job).where(open);
	return rows.find((row) => row.params === params)?.id ?? null;
}
