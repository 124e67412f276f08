import type { AlertSource, Handled, Wish } from './safety.ts';

/** One alert as an assessment of it needs it: the question as it was asked, the answer in the words that were chosen. */
export type AskedAlert = {
	id: string;
	from: AlertSource['kind'];
	/** Title of the part of the session it came from; empty for the help button. */
	block: string;
	/** How staff learned of it. */
	means: 'phone' | 'staff' | 'button';
	asked: { question: string; answer: string }[];
	/** UTC milliseconds, as in `Alert`. */
	at: number;
	repeatedAt: number | null;
	/** Who had it first, and when; null while nobody has. */
	taken: Pick<Handled, 'name' | 'at'> | null;
	wish: Wish | null;
};
