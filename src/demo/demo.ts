import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from '#lib/server/app.ts';
import { forgettingTwoStep } from '#lib/server/auth/two-step-policy.ts';
import { passOf } from '#lib/server/live/displays.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { fillDemo } from './fill.ts';
import { beginNow, endNow } from './now.ts';
import { giveOwnPage } from './own-page.ts';
import { demoClients } from './people.ts';
import type { Carried } from './phones.ts';
import { findSetting } from './setting.ts';
import { minute } from './story.ts';

export type Demo = {
	session: number;
	joinCode: string;
	joinToken: string;
	displayCode: string;
	displayPass: string;
	phones: Carried[];
	/** The token of Juniper's personal link. */
	link: string;
};

/** `link` is missing in a demo from before there were personal links. */
type Kept = { session: number; seats: { token: string; client: string }[]; link?: string };

/** Longer ago than this, a session that is still on was forgotten, and a new one begins. */
const fresh = 90 * minute;

/**
 * Fills an empty data folder with the demo's three weeks, and sees to it that a session is on right now. Null when the folder holds
 * something else than a demo: nothing is touched then.
 */
export async function prepareDemo(now = Date.now()): Promise<Demo | null> {
	const { auth, config, store } = app();
	const file = join(config.dataDir, 'demo.json');
	if (!(await auth.anyStaff())) await fillDemo(now);
	else if (!existsSync(file)) return null;
	// The printed passwords always open the demo, also one from before two-step sign-in.
	await store.write((tx) => [forgettingTwoStep(store, tx)]);
	let kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : null;
	if (!kept || !(await isFresh(kept.session, now))) {
		const setting = await findSetting();
		const before = kept && (await sessions.find(kept.session));
		if (before?.status === 'live') await endNow(before.id, setting, before.startedAt! + before.plannedMinutes * minute);
		const { session, placed } = await beginNow(setting, now);
		kept = { ...kept, session, seats: placed.map(({ token, client }) => ({ token, client: client.key })) };
	}
	const link = kept.link ?? (await giveOwnPage(await findSetting(), now));
	writeFileSync(file, JSON.stringify({ ...kept, link } satisfies Kept), { mode: 0o600 });
	const phones = kept.seats.map(({ token, client }) => ({
		token,
		client: demoClients.find(({ key }) => key === client)!
	}));
	const codes = (await sessions.codes(kept.session))!;
	return { session: kept.session, ...codes, displayPass: passOf(codes.displayCode), phones, link };
}

async function isFresh(session: number, now: number): Promise<boolean> {
	const found = await sessions.find(session);
	return found?.status === 'live' && now - found.startedAt! < fresh;
}
