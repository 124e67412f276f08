import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** Whose vote is for which box; the seal is bound to these. */
export type Place = { session: number; box: string; seat: string };

/** All votes are padded to this length, in bytes, before they are sealed. Five ideas, the longest possible vote, fit. */
const size = 3_072;
const nonceSize = 12;
const tagSize = 16;

/** The key to a phone's waiting votes. It is derived from the cookie alone; the database only has the cookie's SHA-256. */
export const voteKey = (token: string): Buffer => createHmac('sha256', token).update('waiting-vote').digest();

/** A waiting vote as the database stores it. Without a key it is readable there: made-up people have no cookie. */
export function sealVote(keys: readonly string[], place: Place, key: Buffer | undefined): string {
	const text = JSON.stringify(keys);
	if (!key) return text;
	const nonce = randomBytes(nonceSize);
	const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad(place));
	const padded = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / size) * size, ' ');
	padded.write(text);
	const sealed = Buffer.concat([nonce, cipher.update(padded), cipher.final(), cipher.getAuthTag()]);
	return `sealed:${sealed.toString('base64')}`;
}

/** Null if it is sealed with another phone's key, or there is no key. */
export function openVote(vote: string, place: Place, key: Buffer | undefined): string[] | null {
	if (!vote.startsWith('sealed:')) return JSON.parse(vote) as string[];
	if (!key) return null;
	const bytes = Buffer.from(vote.slice('sealed:'.length), 'base64');
	const opened = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceSize)).setAAD(aad(place));
	opened.setAuthTag(bytes.subarray(-tagSize));
	try {
		const text = Buffer.concat([opened.update(bytes.subarray(nonceSize, -tagSize)), opened.final()]);
		return JSON.parse(text.toString()) as string[];
	} catch {
		return null;
	}
}

const aad = ({ session, box, seat }: Place) => Buffer.from(JSON.stringify([session, box, seat]));
