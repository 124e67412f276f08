import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Scope, Standing } from '#lib/domain/standing.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { hire } from '#tests/support/cast.ts';
import { meet, openClinic, type Clinic } from '#tests/support/clinic.ts';
import { isOfGroup, mayLead, mayReview } from './access.ts';
import * as groups from './groups.ts';
import * as team from './team.ts';

let clinic: Clinic;
let ada: StaffMember;
let omar: StaffMember;
const skills: Scope = { kind: 'group', id: 'skills' };
const iop: Scope = { kind: 'program', id: 'iop' };

beforeEach(async () => {
	clinic = await openClinic();
	ada = await hire(clinic.app, { key: 'ada', name: 'Ada Brook', standings: ['admin'] });
	omar = await hire(clinic.app, { key: 'omar', name: 'Omar Haddad', standings: ['admin'] });
});
afterEach(() => clinic.close());

const give = (to: StaffMember, standing: Standing, scope: Scope, by = ada) =>
	team.grant({ staffId: to.id, standing, scope }, by);
const heldBy = async ({ id }: StaffMember, standing: Standing) =>
	(await team.all()).find((held) => held.staffId === id && held.standing === standing && held.place !== null)!;
const acts = async () => (await clinic.app.store.db.select().from(clinic.app.store.t.audit)).map(({ act }) => act);

test('[R7] a standing counts from when it is given until it ends, and is kept after that', async () => {
	const { session } = await meet(clinic);
	expect(await mayLead(clinic.otto, session)).toBe(false);
	expect(await give(clinic.otto, 'facilitator', skills)).toEqual({ ok: true, waits: false });
	expect(await mayLead(clinic.otto, session)).toBe(true);
	expect(await give(clinic.otto, 'facilitator', skills)).toEqual({ ok: false, code: 'already' });
	expect(await team.end((await heldBy(clinic.otto, 'facilitator')).id, ada)).toEqual({ ok: true });
	expect(await mayLead(clinic.otto, session)).toBe(false);
	const { t, db } = clinic.app.store;
	expect((await db.select().from(t.membership)).filter(({ endsAt }) => endsAt !== null)).toHaveLength(1);
	expect((await acts()).slice(-2)).toEqual(['membership.granted', 'membership.ended']);
});

test('[R7] who supervises a program supervises each of its groups, the ones to come too', async () => {
	const { session } = await meet(clinic);
	await give(clinic.otto, 'supervisor', iop);
	expect(await mayReview(clinic.otto, session)).toBe(true);
	expect(await mayLead(clinic.otto, session)).toBe(false);
	const later = await groups.create(
		{
			...{ title: 'Evening', purpose: 'Skills.', program: 'iop', capacity: 8, plannedMinutes: 50 },
			...{ noteFormat: 'DAP', team: { facilitator: [clinic.jonas.id], supervisor: [] } }
		},
		{ ...ada, locale: 'en' }
	);
	expect(await isOfGroup(clinic.otto, later)).toBe(true);
	expect((await groups.find(later))!.staff.map(({ name, standings }) => [name, standings])).toEqual([
		['Jonas Weir', ['facilitator']],
		['Otto Lind', ['supervisor']]
	]);
	// The group's own form shows, and keeps, only the group's own memberships.
	expect((await groups.find(later))!.staff.map(({ own }) => own)).toEqual([['facilitator'], []]);
});

test('[R21] an administrator cannot let themselves in: a second one agrees, never the one who asked', async () => {
	const { session } = await meet(clinic);
	expect(await give(ada, 'supervisor', iop)).toEqual({ ok: true, waits: true });
	expect(await mayReview(ada, session)).toBe(false);
	const { id } = await heldBy(ada, 'supervisor');
	expect(await team.approve(id, ada)).toBe(false);
	expect(await mayReview(ada, session)).toBe(false);
	expect(await team.approve(id, omar)).toBe(true);
	expect(await mayReview(ada, session)).toBe(true);
	expect(await team.approve(id, omar)).toBe(false);
	expect((await acts()).slice(-2)).toEqual(['membership.proposed', 'membership.approved']);
});

test('[R21] by the team of a group neither: the others’ places change at once, their own waits', async () => {
	const { session } = await meet(clinic);
	const wanted = { facilitator: [clinic.maya.id, clinic.otto.id, ada.id], supervisor: [] };
	expect(await team.setTeam('skills', wanted, ada)).toEqual({ waits: true });
	const may = await Promise.all([clinic.maya, clinic.otto, clinic.jonas, ada].map((who) => mayLead(who, session)));
	expect(may).toEqual([true, true, false, false]);
	expect(await mayReview(clinic.sara, session)).toBe(false);
	expect(await team.end((await heldBy(ada, 'facilitator')).id, omar)).toEqual({ ok: true });
	expect(await team.setTeam('skills', { ...wanted, facilitator: [clinic.maya.id, clinic.otto.id] }, ada)).toEqual({
		waits: false
	});
});

test('[R21] whoever founds a group begins alone: there is nothing to read yet', async () => {
	const founded = await groups.create(
		{
			...{
				title: 'First',
				purpose: '',
				program: { name: 'New', weeklyHours: 9, weeks: 8, timeZone: 'America/New_York' }
			},
			...{ capacity: 8, plannedMinutes: 50, noteFormat: 'DAP', team: { facilitator: [ada.id], supervisor: [] } }
		},
		{ ...ada, locale: 'en' }
	);
	expect(await isOfGroup(ada, founded)).toBe(true);
});

test('the last administrator stays one, and nobody is given what is not there', async () => {
	const admin = async (who: StaffMember) =>
		(await team.all()).find((held) => held.staffId === who.id && held.standing === 'admin')!.id;
	expect(await team.end(await admin(ada), omar)).toEqual({ ok: true });
	expect(await team.end(await admin(omar), omar)).toEqual({ ok: false, code: 'last-admin' });
	expect(await give(clinic.otto, 'supervisor', { kind: 'program', id: 'nowhere' })).toEqual({
		ok: false,
		code: 'unknown'
	});
	expect(await give(clinic.otto, 'facilitator', iop)).toEqual({ ok: false, code: 'unknown' });
	expect(await team.grant({ staffId: 'nobody', standing: 'admin', scope: { kind: 'installation' } }, ada)).toEqual({
		ok: false,
		code: 'unknown'
	});
});
