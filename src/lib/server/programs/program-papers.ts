import { eq } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';

/**
 * What a program prints on its papers: lines below its name, and whether 42 CFR Part 2 protects its records. Also its rules for people's own
 * worksheets: whether the care team may read them unless the person opts out, and for how many days after discharge they can be taken home.
 */
export type ProgramPapers = { letterhead: string; part2: boolean; sharesOwnWork: boolean; takeHomeDays: number };

export async function papersOfAll(): Promise<(ProgramPapers & { id: string; name: string })[]> {
	const { id, name, letterhead, part2, sharesOwnWork, takeHomeDays } = app().store.t.program;
	const rows = await app()
		.store.db.select({ id, name, letterhead, part2, sharesOwnWork, takeHomeDays })
		.from(app().store.t.program);
	return rows.sort((a, b) => a.name.localeCompare(b.name));
}

/** False when there is no such program. */
export async function changePapers(id: string, papers: ProgramPapers, by: string): Promise<boolean> {
	const { t, write, audit } = app().store;
	const detail = JSON.stringify(papers);
	return isFirst(
		write((tx) => [
			expectOne(tx.update(t.program).set(papers).where(eq(t.program.id, id))),
			audit.row({ at: Date.now(), by, act: 'program.changed', subject: id, detail })
		])
	);
}
