import { z } from 'zod';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { jobsOf } from '#lib/server/jobs/job-rows.ts';

const dates = z.object({ from: z.string(), to: z.string() });

/** What somebody asked for, as their page shows it: the key and the rest of what was asked stay here. */
export async function jobsShown(by: StaffMember) {
	return (await jobsOf(by.id)).map(({ id, kind, status, params, done, total, bytes, hash, createdAt, expiresAt }) => {
		const period = dates.safeParse(params);
		const progress = app().jobs.progressOf(id) ?? { done, total };
		return { id, kind, status, bytes, hash, createdAt, expiresAt, ...progress, period: period.data ?? null };
	});
}
