import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { dispositions } from '#lib/domain/episode.ts';
import type { Screened } from '#lib/domain/episode-details.ts';
import { formActs, type FormAct } from '#lib/pages/care/words.ts';
import { refusalOf } from '#lib/pages/care/refusals.server.ts';
import { checkbox, rowId, text, wholeNumber } from '#lib/pages/forms/fields.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { overlapWords } from '#lib/pages/schedule/words.ts';
import { actsFor, type StayView } from '#lib/server/episodes/care-view.ts';
import { rosterIn, placesAfter } from '#lib/server/episodes/places.ts';
import { episodeNamed, type Episode } from '#lib/server/episodes/reading.ts';
import { writeAct } from '#lib/server/episodes/writing.ts';
import { placeClashes } from '#lib/server/weeks/place-clashes.ts';
import { openCare, requireCare } from './open-care.server.ts';

const screened = z.strictObject({
	criterion: text(300),
	finding: z.enum(['met', 'not-met', 'not-assessed']),
	words: text(500)
});
const acting = z.strictObject({
	stay: rowId(),
	version: wholeNumber({ min: 1, max: 999_999_999 }),
	act: z.enum(formActs),
	day: text(10).refine((typed) => typed === '' || z.iso.date().safeParse(typed).success),
	levelId: text(64),
	trackId: text(64),
	groups: z.array(text(64)).max(50),
	reason: text(2000),
	disposition: z.enum(['', ...dispositions]),
	referralTo: text(300),
	referralReason: text(300),
	screening: z.array(screened).max(50),
	despite: checkbox()
});

/** The form of one act, with what is so now: the day is today, the places those of today. */
export function actForm(stay: StayView, act: FormAct) {
	const found = new Map((stay.details?.screening ?? []).map((one) => [one.criterion, one]));
	const unseen = (criterion: string): Screened => ({ criterion, finding: 'not-assessed', words: '' });
	return startForm(acting, {
		...{ stay: stay.id, version: String(stay.version), act },
		day: dayOf(stay, act),
		trackId: (act === 'admitted' || act === 'waitlisted' ? stay.details?.waitsFor.trackId : stay.trackId) ?? '',
		levelId: (act === 'stepped' ? null : stay.levelId) ?? '',
		groups: stay.groupIds,
		disposition: (act === 'corrected' && stay.disposition) || (stay.admittedOn === null ? 'not-admitted' : ''),
		screening: stay.criteria.map((criterion) => found.get(criterion) ?? unseen(criterion))
	});
}

function dayOf({ plannedDischargeOn, dischargedOn, admittedOn, today }: StayView, act: FormAct): string {
	if (act === 'planned-discharge') return plannedDischargeOn ?? '';
	return act === 'corrected' ? (dischargedOn ?? admittedOn ?? '') : today;
}

type Acting = z.output<typeof acting>;

export async function act(event: RequestEvent) {
	await requireCare(event);
	const form = await readForm(acting, event.request, 'acting');
	if (!form.ok) return form.refused;
	const { data } = form;
	const episode = await episodeNamed(data.stay);
	if (!episode) error(404, 'not-found');
	const { staff, right, today, clientId } = await openCare(event, episode.programId);
	if (!actsFor(right, episode.status).includes(data.act)) return form.refuse(refusalOf('not-now'));
	const writing = {
		...{ act: data.act, day: data.day, reason: data.reason, levelId: data.levelId || null },
		...{ disposition: data.disposition || null, details: detailsIn(data, episode) },
		places: await placesIn(data, episode)
	};
	const { places } = writing;
	const clashes = places && !data.despite && data.day ? await placeClashes(episode, places, data.day) : [];
	if (clashes.length > 0) return form.refuse({ despite: clashes.map(overlapWords).join(' ') }, 409);
	const done = await writeAct(staff.id, episode.id, writing, { version: data.version, today });
	if (!done.ok) return form.refuse(refusalOf(done.code));
	redirect(303, `/clients/${clientId}/care`);
}

function detailsIn({ act, day, screening, levelId, trackId, ...data }: Acting, { details }: Episode) {
	switch (act) {
		case 'screened':
			return { screenedOn: day, screening: screening.filter(({ criterion }) => criterion !== '') };
		case 'waitlisted':
			return { waitsFor: { trackId: trackId || null, levelId: levelId || null } };
		case 'discharged':
			return data.referralTo
				? { referralsOut: [...details.referralsOut, { to: data.referralTo, reason: data.referralReason }] }
				: {};
		default:
			return {};
	}
}

/** Where the form says they are; null when it says what is so already. */
async function placesIn({ act, day, trackId, groups }: Acting, { clientId, programId }: Episode) {
	const sent = { trackId: trackId || null, groups };
	if (act === 'admitted') return sent;
	if (act !== 'stepped' && act !== 'moved') return null;
	const now = placesAfter(await rosterIn(clientId, programId), day);
	const isSame = now.trackId === sent.trackId && now.groups.toSorted().join() === groups.toSorted().join();
	return isSame ? null : sent;
}
