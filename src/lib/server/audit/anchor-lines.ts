import type { Head } from './chain.ts';
import type { AuditKey } from './key.ts';

/** The end of the chain at some moment. After a `restored` anchor, the chain may be shorter than before. */
export type Anchor = Head & { at: number; kind: 'head' | 'restored' };
/** Keyed with the data key: used for anchors before there was an audit key. */
export type OldMac = (text: string) => string;
/** What the next line continues from: the number and the MAC of the previous line. */
export type Joint = { n: number; mac: string };
export type Line = { anchor: Anchor; n: number; mac: string; previous?: string };

export const FIRST: Joint = { n: 0, mac: '' };

/** The next line. Each has its number and the previous line's MAC, so that none can be removed unnoticed. */
export const lineAfter = (
	{ n, mac: previous }: Joint,
	anchor: Anchor,
	key: AuditKey
): { text: string; joint: Joint } => {
	const mac = key.anchor(textOf(anchor, n + 1, previous));
	return { text: JSON.stringify({ n: n + 1, ...anchor, previous, mac }), joint: { n: n + 1, mac } };
};

/** Null if the line was not written with our keys. */
export const openLine = (text: string, key: AuditKey, oldMac: OldMac): Line | null => {
	const line = parsed(text);
	if (!line) return null;
	const { n, mac, previous = '', at, seq, hash, kind } = line;
	const anchor: Anchor = { at, seq, hash, kind };
	if (n === undefined) return mac === oldMac(JSON.stringify([at, seq, hash, kind])) ? { anchor, n: 0, mac } : null;
	return mac === key.anchor(textOf(anchor, n, previous)) ? { anchor, n, mac, previous } : null;
};

/** What the next line continues from. Not verified here: `verifyAudit` finds a line that does not fit. */
export const jointOf = (text: string | undefined): Joint => {
	const line = text === undefined ? null : parsed(text);
	return line ? { n: line.n ?? 0, mac: line.mac } : FIRST;
};

/** Checks lines one by one: none may be missing, and unnumbered old ones may only come before the first numbered one. */
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
