import type { AlertSource, Handled, Wish } from './safety.ts';

/** An alert as a risk assessment uses it: the question as it was asked, the answer in the words the person chose. */
export type AskedAlert = {
	id: string;
	from: AlertSource['kind'];
	/** Title of the block it came from; empty for the help button. */
	block: string;
	/** How the alert reached staff. */
	means: 'phone' | 'staff' | 'button';
	asked: { question: string; answer: string }[];
	/** UTC milliseconds, as in `Alert`. */
	at: number;
	repeatedAt: number | null;
	/** Who took it first, and when; null while no one has. */
	taken: Pick<Handled, 'name' | 'at'> | null;
	wish: Wish | null;
};
