import { createContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { addressOf } from '#lib/domain/desk.ts';
import type { LayoutData } from './$types';
import type { DelayedReviews } from './delayed-reviews.svelte.ts';

type Desk = LayoutData['desk'];
type Item = Desk['items'][number];
/** What the open note offers to a key: nothing where it offers no such act. */
export type NoteActs = { approve?: () => void; sendBack?: () => void };

/** The list beside the open note, for whatever goes through it. */
export class DeskState {
	acts: NoteActs = $state.raw({});
	/** What was done last, for people who do not see it happen. */
	said = $state('');
	/** Comments begun and not sent, by note. */
	readonly comments = new SvelteMap<string, string>();
	reviews: DelayedReviews;
	#list: () => Item[];
	#current: () => string | undefined;
	#asked: () => Desk['asked'];

	constructor(
		reviews: DelayedReviews,
		of: { list: () => Item[]; current: () => string | undefined; asked: () => Desk['asked'] }
	) {
		this.reviews = reviews;
		this.#list = of.list;
		this.#current = of.current;
		this.#asked = of.asked;
	}

	/** The note before or after the open one, to be read; the first where none is open. */
	beside(step: 1 | -1): string | null {
		const notes = this.#readable();
		const at = notes.indexOf(this.#current() ?? '');
		return at < 0 ? (notes[step === 1 ? 0 : notes.length - 1] ?? null) : (notes[at + step] ?? null);
	}

	/** Where to go on after the open note is done: the next one, or what is left before it. */
	onward(): string | null {
		const notes = this.#readable();
		const at = notes.indexOf(this.#current() ?? '');
		const rest = [...notes.slice(at + 1), ...notes.slice(0, Math.max(0, at))];
		return rest.find((note) => !this.reviews.has(note)) ?? null;
	}

	href(note: string): string {
		return `/reviews/${note}${addressOf(this.#asked())}`;
	}

	listHref(): string {
		return `/reviews${addressOf(this.#asked())}`;
	}

	#readable = () => this.#list().flatMap(({ note, state }) => (note && isReadable(state) ? [note] : []));
}

/** A draft belongs to its author: there is nothing to read in it. */
export const isReadable = (state: Item['state']): boolean =>
	state === 'awaiting' || state === 'signed' || state === 'reviewed';

export const [useDesk, setDesk] = createContext<DeskState>();
