import { randomId } from '#lib/server/live/random-id.ts';
import type { Standing } from '#lib/domain/standing.ts';
import { standingsOf } from '#lib/server/auth/memberships.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { makeFeed } from '#lib/server/calendars/feeds.ts';
import { curricula } from '#lib/curricula/index.ts';
import { follow } from '#lib/server/curricula/following.ts';
import { takeSeat } from '#lib/server/live/seats.ts';
import { beginSheet, letRead, sheetOf } from '#lib/server/my/sheets.ts';
import { keep } from '#lib/server/programs/kept-plans.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { end, founding, grant, all as everyStanding } from '#lib/server/programs/team.ts';
import { createSeries } from '#lib/server/weeks/making.ts';
import { supervise } from '#lib/server/records/supervision.ts';
import { outcomeReview, outside, record, skillEntry, words } from './access-record.ts';
import { careTeamAsk } from './care-meeting.ts';
import { hire } from './cast.ts';
import { at, blocks, meet, openClinic } from './clinic.ts';
import { ownSheetAsk } from './own-sheets.ts';
import { draftPlan, signedPlan } from './planned-care.ts';
import type { Sent } from './routes.ts';

/** Whom the matrix has a column for: nobody, somebody who is nothing anywhere, each standing here, and all of them elsewhere. */
export const columns = [
	'signed out',
	'no role',
	'facilitator',
	'observer',
	'supervisor',
	'care team',
	'admin',
	'elsewhere'
] as const;
export type Column = (typeof columns)[number];

export type AccessWorld = Awaited<ReturnType<typeof openAccessWorld>>;

/** A group with a planned session, one that is on with an open alert, and one whose record has a signed note and drafts. */
export async function openAccessWorld(env: Record<string, string> = {}) {
	const clinic = await openClinic('en', env);
	const { app, maya, sara, otto } = clinic;
	const { store, rooms } = app;
	const people = {
		none: await hire(app, { key: 'nils', name: 'Nils Aune', standings: [] }),
		observer: await hire(app, { key: 'olga', name: 'Olga Reyes', standings: [] }),
		care: await hire(app, { key: 'carl', name: 'Carl Moss', standings: [] }),
		admin: await hire(app, { key: 'ada', name: 'Ada Brook', standings: ['admin'] }),
		mixed: await hire(app, { key: 'mika', name: 'Mika Salo', standings: [] }),
		former: await hire(app, { key: 'fred', name: 'Fred Nyman', standings: [] })
	};
	const group = {
		capacity: 12,
		plannedMinutes: 50,
		noteFormat: 'DAP' as const,
		purpose: '',
		agenda: blocks,
		createdAt: 0
	};
	const program = { name: 'Elsewhere', weeklyHours: 9, weeks: 8, timeZone: 'America/New_York', createdAt: 0 };
	const away = { facilitator: [otto.id, people.mixed.id], supervisor: [otto.id], observer: [otto.id] };
	await store.write((tx) => [
		tx.insert(store.t.program).values({ id: 'far', ...program }),
		tx.insert(store.t.group).values({ id: 'away', programId: 'far', title: 'Away', ...group }),
		...founding(tx, 'away', away, 'system', 0)
	]);
	const give = ({ id }: StaffMember, standing: Standing, kind: 'group' | 'program', scope: string) =>
		grant({ staffId: id, standing, scope: { kind, id: scope } }, { id: 'system' });
	await give(people.observer, 'observer', 'group', 'skills');
	await give(people.mixed, 'observer', 'group', 'skills');
	await give(people.care, 'care-team', 'program', 'iop');
	await give(otto, 'care-team', 'program', 'far');
	await give(people.former, 'facilitator', 'group', 'skills');
	await supervise({ superviseeId: maya.id, supervisorId: sara.id, setting: 'review' }, 'system', 0);
	const held = (await everyStanding()).find(({ staffId }) => staffId === people.former.id)!;
	await end(held.id, { id: 'system' });

	const course = curricula[0]!;
	const template = course.modules[0]!.sessions[0]!.slug;
	const followCourse = () =>
		follow({ groupId: 'skills', curriculum: course, locale: 'en' }, { by: maya.id, today: '2026-03-01' });
	await followCourse();
	const planned = await sessions.create(
		{ groupId: 'skills', title: 'Next', plannedStart: Date.now() + 3 * 24 * 3600_000, plannedMinutes: 50, blocks },
		maya.id
	);
	// So far ahead that none of its sessions is there.
	const weekly = { groupId: 'skills', startsOn: '2028-01-03', startsAt: '10:00' };
	const places = { title: null, endsOn: null, meetingRoomId: null, facilitators: [], keptPlanId: null };
	const series = await createSeries({ ...weekly, ...places, days: ['MO'], every: 1, minutes: 50 }, maya.id);
	const over = await record(clinic);
	const signedOne = await signedPlan(maya, 'ana', at(64));
	const draft = await draftPlan(maya, 'ana', at(65));
	const document = await outside(maya);
	const sheet = (await beginSheet('ana', 'thought-record'))!;
	await letRead((await sheetOf('ana', sheet))!, true);
	await outcomeReview(maya);
	const live = await meet(clinic);
	await live.say(-10, live.lead, { type: 'session.open' });
	const ana = await live.arrive(-5, 'Annie', 'ana');
	await live.say(0, live.lead, { type: 'session.start' });
	await live.say(5, live.lead, { type: 'agenda.go', block: 'checkin' });
	await live.checkIn(7, ana, { goal: words['check-in answer'] });
	await live.say(8, { as: 'seat', seat: ana }, { type: 'safety.help' });
	await takeSeat(live.session, { name: 'Wanda', locale: 'en' }, at(6));
	const stranger = await takeSeat(live.session, { name: 'Sent away', locale: 'en' }, at(6));
	if (stranger.ok) await live.say(6, live.lead, { type: 'seat.decline', seat: stranger.seat });
	const [alert] = Object.keys((await rooms.state(live.session)).staff.alerts) as [string];
	const codes = (await sessions.codes(live.session))!;
	const march = { programId: 'iop', groups: ['skills'], from: '2026-03-01', to: '2026-03-31' };
	const job = (await app.jobs.ask(maya, 'hours', march))!;
	await app.jobs.settled();

	const staffOf: Record<Exclude<Column, 'signed out'> | 'mixed' | 'former', StaffMember> = {
		...{ 'no role': people.none, facilitator: maya, observer: people.observer, supervisor: sara },
		...{ 'care team': people.care, admin: people.admin, elsewhere: otto, mixed: people.mixed, former: people.former }
	};
	const keptPlan = () =>
		keep({ kind: 'plan', name: 'Usual', programId: 'iop', groupId: 'skills', blocks: [] }, maya.id);

	/** Something to do about Ana, of Maya's. */
	async function followUp(): Promise<string> {
		const [id, outcomeId] = [randomId(), randomId()];
		const filed = {
			id: outcomeId,
			session: over.session,
			person: 'ana',
			content: '{"alerts":[]}',
			by: maya.id,
			at: at(70)
		};
		const open = { id, outcomeId, session: over.session, ownerId: maya.id, dueOn: '2026-03-05', task: 'Call.' };
		await store.write((tx) => [tx.insert(store.t.riskOutcome).values(filed), tx.insert(store.t.followUp).values(open)]);
		return id;
	}

	/** What a request names, by its route and act; without a row here it names nothing. */
	async function sentTo(name: string): Promise<Sent> {
		const [route] = name.split(' ');
		const id = (session: number) => ({ id: String(session) });
		const of = (params: Record<string, string>): Sent => ({ params });
		switch (name) {
			case '/(staff)/admin/notes ?default':
				return { form: { program: 'iop', window: '10', copiedWords: '10', leastWords: '2', needsReason: 'name' } };
			case '/(staff)/library ?rename':
				return { form: { id: await keptPlan(), name: 'Another name' } };
			case '/(staff)/library ?remove':
				return { form: { id: await keptPlan() } };
			case '/(staff)/library/templates/[slug] ?use':
				return { ...of({ slug: template }), form: { session: String(planned), locale: 'en' } };
			case '/(staff)/library/templates/[slug] ?notes':
				return { ...of({ slug: await keptPlan() }), form: { notes: 'Bring pens.', blocks: '' } };
			case '/(staff)/groups/[id]/curriculum ?choose':
				return { ...of({ id: 'skills' }), form: { curriculum: course.slug, locale: 'en' } };
			case '/(staff)/groups/[id]/curriculum ?fill':
				// Somebody may have stopped it before.
				await followCourse();
				return { ...of({ id: 'skills' }), form: { session: String(planned), template } };
			case '/(staff)/groups/[id]/curriculum ?take':
				return { ...of({ id: 'skills' }), form: { series, follows: 'usual' } };
			case '/(staff)/clients/[id]/skills ?back':
				return { ...of({ id: 'ana' }), form: { entry: await skillEntry(maya) } };
			case '/(staff)/sessions/new ?default':
				return { form: { groupId: 'skills', title: 'One more', plannedMinutes: '50', from: 'usual' } };
			case '/(staff)/sessions/[id]/record ?add':
				return { ...of(id(over.session)), form: { note: over.signed, text: 'More.', password: 'not this' } };
			case '/(staff)/alerts ?acknowledge':
				return { form: { session: String(live.session), alert } };
			case '/(staff)/alerts ?done':
				return { form: { followUp: await followUp(), happened: 'She is well.' } };
			case '/(staff)/programs/[id]/outcomes ?weeks':
				return { ...of({ id: 'iop' }), form: { weeks: '3' } };
			case '/(staff)/schedule ?begin':
				return { form: { series, day: '2028-01-10' } };
			case '/(staff)/schedule/new ?default':
				return { form: { ...weekly, days: 'MO', every: '1', minutes: '50' } };
			case '/join ?code':
				return { form: { code: codes.joinCode } };
			case '/join ?token':
				return { form: { token: codes.joinToken } };
			case '/screen ?default':
				return { form: { code: codes.displayCode } };
			case '/calendar/[token] GET':
				return of({ token: await makeFeed({ clientId: 'ana' }, maya.id) });
			case '/my/save POST':
			case '/join/early/forms POST':
			case '/kiosk/answers POST':
			case '/join/early POST':
			case '/join/late POST':
				return { json: {} };
		}
		if (/\/measures\/\[slug\]/.test(route!)) return of({ id: 'ana', slug: 'phq-9' });
		if (/\/sessions\/\[id\]\/before$/.test(route!)) return of(id(live.session));
		if (/\/(meetings|decisions|dashboard)\b/.test(route!))
			return careTeamAsk(store, { chair: people.care.id, named: maya.id }, name);
		if (/\/library\/own|^\/sheets\//.test(route!)) return ownSheetAsk(maya, name);
		if (/\/library\/worksheets\/\[slug\]/.test(route!)) return of({ slug: 'thought-record' });
		if (/\/library\/curricula\/\[slug\]/.test(route!)) return of({ slug: course.slug });
		if (/\/library\/templates\/\[slug\]/.test(route!)) return of({ slug: template });
		if (/alerts\/\[alert\]/.test(route!)) return of({ ...id(live.session), alert });
		if (/\/trends\/\[measure\]/.test(route!))
			return { ...of({ id: 'ana', measure: 'phq-9' }), form: { decision: 'later' } };
		if (/\/papers\/outcomes\//.test(route!)) return of({ id: 'iop' });
		if (/\/papers\/trends\//.test(route!)) return of({ id: 'ana' });
		if (/\/clients\/\[id\]\/plan/.test(route!)) return carePlan(name);
		// A date without sessions: on the day of one, its console would show the day's code.
		if (/\/days\//.test(route!)) return of({ program: 'iop', day: '2026-03-10' });
		if (/\/exports\/\[job\]/.test(route!)) return of({ job });
		if (/\/papers\/documents/.test(route!)) return of({ document: over.signed });
		if (/\/papers\//.test(route!)) return of(id(over.session));
		if (/\/(plan|change)$/.test(route!)) return of(id(planned));
		if (/\/(lead|call)$/.test(route!)) return of(id(live.session));
		if (/\/sign-in-sheet$/.test(route!)) return of(id(over.session));
		if (/\/absent\//.test(route!)) return of({ ...id(over.session), person: 'cho' });
		if (/\/own-work\/\[sheet\]/.test(route!)) return of({ id: 'ana', sheet });
		if (/\/documents\/\[document\]/.test(route!))
			return { ...of({ id: 'ana', document }), ...(name.endsWith('?save') && { form: { note: document } }) };
		if (/\/(wrap-up|record)/.test(route!)) return of({ ...id(over.session), person: 'ana' });
		if (/admin\/formats\/\[program\]/.test(route!)) return of({ program: 'iop', format: 'new' });
		if (/\/programs\/\[id\]/.test(route!)) return of({ id: 'iop' });
		if (/\/groups\/\[id\]/.test(route!)) return of({ id: 'skills' });
		if (/\/reviews\/\[note\]/.test(route!)) return of({ note: over.signed });
		if (/\/supervision\/\[staff\]/.test(route!)) return of({ staff: maya.id });
		if (/\/clients\/\[id\]/.test(route!)) return of({ id: 'ana' });
		if (/^\/screen/.test(route!)) return of({ code: codes.displayCode });
		return of({ code: codes.joinCode });
	}
	/** A draft is saved and signed; what is signed is read, and a client signs it. */
	function carePlan(name: string): Sent {
		const isOfDraft = / \?save$|\/sign /.test(name);
		const params = { id: 'ana', document: isOfDraft ? draft : signedOne };
		if (name.endsWith('?begin')) return { params, form: { kind: 'plan-review' } };
		if (name.endsWith('?take')) return { params, form: { document: 'none' } };
		if (name.endsWith('?save')) return { params, form: { document: draft, data: '{}', was: '{}' } };
		if (name.endsWith('?client')) return { params, form: { answer: 'declined', name: '', reason: '' } };
		return { params, form: { version: '1', password: 'not this' } };
	}
	type Somebody = Column | 'mixed' | 'former';
	const known = new Map<Somebody, StaffMember>();
	for (const [column, person] of Object.entries(staffOf) as [Somebody, StaffMember][])
		known.set(column, { ...person, standings: await standingsOf(store, person.id, Date.now()) });
	const personOf = (column: Somebody): StaffMember | null => known.get(column) ?? null;
	/** Words that must reach nobody they are not for. */
	const canaries = { ...words, 'join link': codes.joinToken };
	return { ...clinic, planned, live: live.session, over: over.session, ana, codes, canaries, sentTo, personOf };
}
