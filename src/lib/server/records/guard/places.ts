import { eq, inArray } from 'drizzle-orm';
import type { Finding, Source } from '#lib/domain/guard/finding.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { placeIn } from '../freezing.ts';
import { GROUP } from '../note-rows.ts';
import { clientNames, signerOf } from '../who.ts';

/** Where the same text appears, for one reader: it says whose note only if they may know. The group note has no name. */
export type Place = { of: Source['of']; name: string | null; at: number | null; timeZone: string };
/** A finding as one reader may see it. */
export type Seen = Finding<Place | null>;

/** By note, as the findings are. */
export async function seenBy(by: StaffMember, findings: Map<string, Finding[]>): Promise<Map<string, Seen[]>> {
	const all = [...findings.values()].flat();
	const places = await placesFor(
		by,
		all.flatMap((finding) => (finding.kind === 'copied' ? [finding.where] : []))
	);
	const seen = (finding: Finding): Seen =>
		finding.kind === 'copied' ? { ...finding, where: places.get(finding.where.note) ?? null } : finding;
	return new Map([...findings].map(([note, own]) => [note, own.map(seen)]));
}

/** By note id. `name` is null if the reader may not know whose note it is; a note that is gone, or is outside of sessions, is left out. */
export async function placesFor(by: StaffMember, sources: Source[]): Promise<Map<string, Place>> {
	const wanted = [...new Map(sources.map((source) => [source.note, source])).values()];
	if (wanted.length === 0) return new Map();
	const { t, db } = app().store;
	const rows = await db
		.select({ id: t.document.id, person: t.document.person, session: t.session, group: t.group, program: t.program })
		.from(t.document)
		.innerJoin(t.session, eq(t.session.id, t.document.session))
		.innerJoin(t.group, eq(t.group.id, t.session.groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(
			inArray(
				t.document.id,
				wanted.map(({ note }) => note)
			)
		);
	const known = new Map<number, Promise<boolean>>();
	const mayKnow = (session: number) => {
		const asked = known.get(session) ?? signerOf(by, session).then(({ leads, reviews }) => leads || reviews);
		known.set(session, asked);
		return asked;
	};
	const names = await clientNames(rows.map(({ person }) => person));
	const places = rows.map(async ({ id, person, ...place }): Promise<[string, Place]> => {
		const { of } = wanted.find(({ note }) => note === id)!;
		const isNamed = person !== GROUP && (await mayKnow(place.session.id));
		const { startedAt: at } = place.session;
		return [id, { of, at, name: isNamed ? (names.get(person) ?? null) : null, timeZone: placeIn(place).timeZone }];
	});
	return new Map(await Promise.all(places));
}
