import type { Head } from './chain.ts';
import type { AuditKey } from './key.ts';

/** Where the chain ended at some moment. After a `restored` one the chain may be shorter than before. */
export type Anchor = Head & { at: number; kind: 'head' | 'restored' };
/** Keyed with the data's key: how anchors were written before there was an audit key. */
export type OldMac = (text: string) => string;
/** Where the next line joins on: the number and the MAC of the one before. */
export type Joint = { n: number; mac: string };
export type Line = { anchor: Anchor; n: number; mac: string; previous?: string };

export const FIRST: Joint = { n: 0, mac: '' };

/** The next line. Each carries its number and the MAC of the one before, so that none can be taken out unseen. */
export const lineAfter = (
	{ n, mac: previous }: Joint,
	anchor: Anchor,
	key: AuditKey
): { text: string; joint: Joint } => {
	const mac = key.anchor(textOf(anchor, n + 1, previous));
	return { text: JSON.stringify({ n: n + 1, ...anchor, previous, mac }), joint: { n: n + 1, mac } };
};

/** Null when the line was not written with our keys. */
export const openLine = (text: string, key: AuditKey, oldMac: OldMac): Line | null => {
	const line = parsed(text);
	if (!line) return null;
	const { n, mac, previous = '', at, seq, hash, kind } = line;
	const anchor: Anchor = { at, seq, hash, kind };
	if (n === undefined) return mac === oldMac(JSON.stringify([at, seq, hash, kind])) ? { anchor, n: 0, mac } : null;
	return mac === key.anchor(textOf(anchor, n, previous)) ? { anchor, n, mac, previous } : null;
};

/** Where the line after this one joins on, believed without asking: a line that does not fit is found by whoever verifies. */
export const jointOf = (text: string | undefined): Joint => {
	const line = text === undefined ? null : parsed(text);
	return line ? { n: line.n ?? 0, mac: line.mac } : FIRST;
};

/** Follows lines one by one; none may be missing, and old ones stand only before the first that is numbered. */
export class Joints {
	#last = FIRST;

	get isNumbered(): boolean {
		return this.#last.n > 0;
	}

	follows({ n, mac, previous }: Line): boolean {
		const fits = n === 0 ? !this.isNumbered : n === this.#last.n + 1 && previous === this.#last.mac;
		this.#last = { n, mac };
		return fits;
	}
}

type Parsed = Anchor & { n?: number; mac: string; previous?: string };

const parsed = (text: string): Parsed | null => {
	try {
		const line = JSON.parse(text) as Parsed | null;
		return typeof line === 'object' && typeof line?.mac === 'string' ? line : null;
	} catch {
		return null;
	}
};

const textOf = ({ at, seq, hash, kind }: Anchor, n: number, previous: string) =>
	JSON.stringify([n, at, seq, hash, kind, previous]);
