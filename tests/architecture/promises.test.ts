import { expect, test } from 'vitest';
import { pageSets } from '#lib/activities/pages/sets/index.ts';
import { measures } from '#lib/measures/index.ts';
import { worksheets } from '#lib/worksheets/index.ts';

/**
 * Content speaks to people in private, and the product decides who reads what they answer. A sentence that says, or lets its reader hope,
 * that somebody hears of an answer must be kept by code: it is in this table with what keeps it, or it is not written.
 */
const helpButton = 'Help is at the foot of every screen of a phone.';
const spoken = 'It asks the reader to speak, and promises nothing of what is typed.';
const other = 'It is about something else.';
const kept: Record<string, string> = {
	'You may ask for help at any time.': helpButton,
	'Puedes pedir ayuda cuando quieras.': helpButton,
	'If you do not feel safe, tell a facilitator now.': spoken,
	'Si corres peligro, dilo ahora al equipo.': spoken,
	'Send one message.': other,
	'Pedir con claridad': other,
	'Tell it the way a stranger in the room would have seen it.': other,
	'Notice what touches your skin, or reach out and touch something.': other
};

// Not `\b`, to which an accented letter ends a word.
const english =
	/(?<!\p{L})(tell|told|talk (with|to)|let .{1,20} know|raise|ask for|send|sent|reach|contact|hear from|get back|private(ly)?|in confidence|only you|facilitators?|staff|care team|therapist|counsel(l)?or|we (will|see|read))(?!\p{L})/iu;
const spanish =
	/(?<!\p{L})(dile|díselo|dilo|decirle|hablar (con|en)|avisa\p{L}*|pedir|envía\p{L}*|llega a|privado|confidencial\p{L}*|en confianza|solo tú|quien(es)? guían?|el equipo|al equipo|terapeuta|leeremos|veremos)(?!\p{L})/iu;

const sentences = (text: string) => text.split(/(?<=[.?!…])\s+/);
const said = (value: unknown): string[] => {
	if (typeof value === 'string') return sentences(value);
	if (typeof value !== 'object' || value === null) return [];
	// What a made-up person says to another in an example is nobody's promise.
	return Object.entries(value).flatMap(([key, inner]) => (key === 'example' || key === 'id' ? [] : said(inner)));
};

const everything = { worksheets, measures, pages: pageSets };

test.each(Object.entries(everything).flatMap(([name, all]) => all.map((one) => [name, one] as const)))(
	'what the %s say of who will hear of an answer is so: %o',
	(_, content) => {
		const promising = said(content).filter((sentence) => english.test(sentence) || spanish.test(sentence));
		expect(promising.filter((sentence) => !(sentence in kept))).toEqual([]);
	}
);
