import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { makeAccess } from '#lib/server/my/access.ts';
import { deviceHere, endDevice, openLink } from '#lib/server/my/devices.ts';
import { markHomework } from '#lib/server/my/homework.ts';
import { setPin } from '#lib/server/my/pins.ts';
import { beginSheet, openCard } from '#lib/server/my/sheets.ts';
import { demoPin } from './people.ts';
import type { Setting } from './setting.ts';

const agreed = [
	{
		en: 'Once a day, when a worry comes back, write it down and look at it after supper.',
		es: 'Una vez al día, cuando vuelva una preocupación, escríbela y mírala después de la cena.'
	},
	{
		en: 'Breathe out slowly for two minutes before work.',
		es: 'Suelta el aire despacio dos minutos antes del trabajo.'
	}
];

/** What Juniper wrote at home. */
const thought = {
	'when-where': 'Sunday evening, in the kitchen',
	situation: 'My shift begins again tomorrow, and I did not know what to say about the weeks away.',
	'main-thought': 'They will all see that I was away.'
};

/** Nora gave Juniper a personal link, who chose a PIN and has used the page since. Returns the token of the link. */
export async function giveOwnPage({ staff, clients }: Setting, now: number): Promise<string> {
	const clientId = clients['juniper']!;
	const token = await makeAccess(clientId, staff.nora.id, now);
	const opened = await openLink(token, now);
	const here = opened && (await deviceHere({ get: () => opened.cookie }, now));
	if (here?.state !== 'locked') throw new Error('The demo’s personal link does not open.');
	await setPin(here, demoPin, false, now);
	await endDevice(here.device, now);
	const sheet = (await beginSheet(clientId, 'thought-record', now))!;
	for (const [path, value] of Object.entries(thought))
		await app().personalSheets.save([clientId], randomId(), { sheet, path, value });
	await openCard(clientId, now);
	await practice(clientId, now);
	return token;
}

/** Two things that Juniper took on at closing; how the earlier one went is said. */
async function practice(clientId: string, now: number): Promise<void> {
	const { db, t, write } = app().store;
	const seats = await db
		.select({ seat: t.seat.id, session: t.seat.session, endedAt: t.session.endedAt })
		.from(t.seat)
		.innerJoin(t.session, eq(t.session.id, t.seat.session))
		.where(and(eq(t.seat.clientId, clientId), isNotNull(t.session.endedAt)))
		.orderBy(desc(t.session.endedAt))
		.limit(agreed.length);
	const rows = seats.map(({ seat, session, endedAt }, i) => ({
		...{ id: randomId(), session, seat, clientId, block: 'closing', text: JSON.stringify(agreed[i]) },
		agreedAt: endedAt!
	}));
	if (rows.length > 0) await write((tx) => [tx.insert(t.homework).values(rows)]);
	const earlier = rows[1];
	if (earlier)
		await markHomework(
			clientId,
			earlier.id,
			{ outcome: 'partly', hindrance: 'Two days were too full.' },
			{ saidAt: now }
		);
}
