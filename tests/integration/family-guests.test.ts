import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveConsent, revokeConsent } from '#lib/server/episodes/consents.ts';
import { lackingConsent } from '#lib/pages/record/document-data.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { beginDocument, readMeeting } from '#lib/server/records/contacts.ts';
import { guestsOfDocument } from '#lib/server/records/family-guests.ts';
import { documentById } from '#lib/server/records/note-rows.ts';
import { factsOutside } from '#lib/server/records/service-facts.ts';
import { openClinic, type Clinic } from '#tests/support/clinic.ts';

const zone = 'America/New_York';
const now = Date.UTC(2026, 5, 10, 20);
const of = { clientId: 'ana', programId: 'iop' };
const marta = { name: 'Marta Farol', relation: 'sister' };
const typed = { day: '2026-06-10', start: '15:00', stop: '15:50', mode: 'room' as const, present: 'an interpreter' };
let clinic: Clinic;
beforeAll(async () => void (clinic = await openClinic()));
afterAll(() => clinic.close());

const meeting = (guests = [marta]) => {
	const read = readMeeting({ ...typed, guests }, zone, now);
	if (!read.ok) throw new Error(read.field);
	return read.data;
};
const consent = (to: string, expiresOn: string | null) =>
	giveConsent(
		clinic.maya.id,
		{ ...of, kind: 'family', scope: { covers: 'Family sessions', to, purpose: '' }, givenOn: '2026-06-01', expiresOn },
		'2026-06-10'
	);

test('a guest without consent is pointed out; with one that names them and holds, nothing is', async () => {
	expect(await lackingConsent(of, meeting(), zone)).toBe(m.record_guest_none({ name: 'Marta Farol' }));
	await consent('Joel Park, father', null);
	expect(await lackingConsent(of, meeting(), zone)).toBe(
		m.record_guest_others({ name: 'Marta Farol', to: 'Joel Park, father' })
	);
	await consent('Marta Farol, sister', '2026-06-09');
	expect(await lackingConsent(of, meeting(), zone)).toContain('Marta Farol');
	const given = await consent('Marta Farol, sister', '2026-07-01');
	expect(await lackingConsent(of, meeting(), zone)).toBeNull();
	expect(await lackingConsent({ ...of, programId: 'another' }, meeting(), zone)).not.toBeNull();
	if (given.ok) await revokeConsent(clinic.maya.id, given.id, '2026-06-11');
	expect(await lackingConsent(of, meeting(), zone)).toBeNull();
});

test('the note names the guest with the relation, and no client comes into being', async () => {
	const { db, t } = clinic.app.store;
	const before = await db.$count(t.client);
	const data = meeting([marta, { name: '', relation: '' }]);
	expect(data.guests).toEqual([marta]);
	const when = { from: data.startedAt, to: data.endedAt };
	const id = await beginDocument(clinic.maya, { ...of, format: 'DAP', kind: 'family-session', data }, when, now);
	const document = (await documentById(id))!;
	expect(await factsOutside(document, clinic.maya)).toMatchObject({ present: 'Marta Farol (sister), an interpreter' });
	expect(await guestsOfDocument(document)).toMatchObject([{ ...marta, consent: { is: 'in-force' } }]);
	expect(await db.$count(t.client)).toBe(before);
});
