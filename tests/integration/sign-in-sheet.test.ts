import { afterAll, beforeAll, expect, test } from 'vitest';
import { occasionOf } from '#lib/server/records/gather.ts';
import { sheetNames } from '#lib/server/records/sign-in-sheet.ts';
import { meet, openClinic, type Clinic } from '#tests/support/clinic.ts';

let clinic: Clinic;
let room: Awaited<ReturnType<typeof meet>>;
const names = async (by = clinic.maya) => sheetNames(by, (await occasionOf(room.session))!);

beforeAll(async () => {
	clinic = await openClinic();
	room = await meet(clinic);
}, 60_000);
afterAll(() => clinic.close());

test('before the session the sheet has the day’s roster: preferred names, and one letter of the last', async () => {
	expect(await names()).toEqual(['Ana C.', 'Ben O.', 'Cho W.']);
	expect(await names(clinic.otto)).toBeNull();
});

test('[R18] afterwards it has who was expected and who came, each once', async () => {
	await room.say(-5, room.lead, { type: 'session.open' });
	const guest = await room.arrive(-2, 'Annie', null);
	await room.say(0, room.lead, { type: 'session.start' });
	await room.arrive(4, 'Dee', null);
	await room.say(5, room.lead, { type: 'seat.bind', seat: guest, client: 'ana' });
	await room.say(20, room.lead, { type: 'session.end' });
	expect(await names(clinic.sara)).toEqual(['Ana C.', 'Ben O.', 'Cho W.', 'Dee']);
});
