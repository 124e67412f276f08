import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** Whose vote is for which box; the seal holds for these alone. */
export type Place = { session: number; box: string; seat: string };

/** All votes are as long, in bytes before they are sealed. Five ideas, the longest thing that anyone can give, fit. */
const size = 3_072;
const nonceSize = 12;
const tagSize = 16;

/** The key to a phone's waiting votes. Only its cookie gives it; the database has no more than the cookie's SHA-256. */
export const voteKey = (token: string): Buffer => createHmac('sha256', token).update('waiting-vote').digest();

/** What waits for its box, as the database keeps it. Without a key it is readable there: people who are made up have no cookie. */
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

/** Null when it is sealed and the key is another phone's, or none. */
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
