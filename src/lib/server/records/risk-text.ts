import type { AskedAlert } from '#lib/domain/asked-alert.ts';
import type { FactWords } from '#lib/domain/note-facts.ts';
import type { Section } from '#lib/domain/note.ts';
import type { RiskDocument } from '#lib/domain/risk-document.ts';
import { m } from '#lib/paraglide/messages.js';
import { sayOfAssessment } from '#lib/room/safety/note-words.ts';

const means = {
	phone: m.record_alert_asked_by_phone,
	staff: m.record_alert_asked_by_staff,
	button: m.record_alert_asked_by_button
};

/** The question and answer, how the alert was raised, and how long until someone took it. */
export function sayOfAsked({ asked, block, means: by, at, taken }: AskedAlert, words: FactWords): string {
	const said = asked.map(({ question, answer }) => m.record_say_asked({ question, answer }, words));
	return [
		...said,
		[block, means[by]({}, words), m.record_alert_raised({ at: words.time(at) }, words), takenWords(at, taken, words)]
			.filter(Boolean)
			.join(' · ')
	].join('\n');
}

function takenWords(at: number, taken: AskedAlert['taken'], words: FactWords): string {
	if (!taken) return m.record_alert_taken_by_nobody({}, words);
	const minutes = Math.floor((taken.at - at) / 60_000);
	const said = { name: taken.name, at: words.time(taken.at), minutes };
	return minutes < 1 ? m.record_alert_taken_at_once(said, words) : m.record_alert_taken_after(said, words);
}

/** The document as text, so that what was read is what is signed and anything that reads sections includes it. */
export const riskSections = (
	{ alerts, prompt, assessment }: RiskDocument,
	who: string,
	words: FactWords
): Section[] => [
	{ id: 'asked', text: prompt ?? alerts.map((alert) => sayOfAsked(alert, words)).join('\n\n'), drafted: [] },
	{ id: 'assessment', text: sayOfAssessment(assessment, who, words), drafted: [] }
];
