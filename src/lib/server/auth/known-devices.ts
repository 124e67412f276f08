import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Store } from '#lib/server/store/store.ts';

const lasts = 400 * 24 * 60 * 60_000;
/** People who have signed in on one shared computer, latest first. */
const mostPeople = 10;

/**
 * Devices on which a person has signed in before. The cookie holds a random id and, for each person under a keyed hash, the time of signing in;
 * nothing is stored on the server. It grants no access: it only exempts its people from delays caused by others at their address.
 */
export class KnownDevices {
	readonly cookieName: string;
	readonly cookieAttributes: { path: '/'; httpOnly: true; sameSite: 'lax'; secure: boolean; maxAge: number };
	#store: Pick<Store, 'blindIndex'>;
	#now: () => number;

	constructor(store: Pick<Store, 'blindIndex'>, https: boolean, now: () => number) {
		this.#store = store;
		this.#now = now;
		this.cookieName = https ? '__Host-device' : 'device';
		this.cookieAttributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: https, maxAge: lasts / 1000 };
	}

	/** The device's id, if this person has signed in on it. */
	idFor(cookie: string | undefined, staffId: string): string | null {
		const { id, people } = read(cookie);
		return people.some((person) => this.#isOf(person, id, staffId)) ? id : null;
	}

	/** The new cookie value, now that this person has signed in. */
	withPerson(cookie: string | undefined, staffId: string): string {
		const { id, people } = read(cookie);
		const others = people.filter((person) => !this.#isOf(person, id, staffId));
		return [id, this.#seal(id, staffId, this.#now()), ...others].slice(0, mostPeople + 1).join('~');
	}

	#isOf(person: string, id: string, staffId: string): boolean {
		const since = Number.parseInt(person.split('.')[0] ?? '', 36);
		if (!(since <= this.#now() && this.#now() < since + lasts)) return false;
		const [given, expected] = [person, this.#seal(id, staffId, since)].map((text) => Buffer.from(text));
		return given!.length === expected!.length && timingSafeEqual(given!, expected!);
	}

	#seal = (id: string, staffId: string, since: number) =>
		`${since.toString(36)}.${this.#store.blindIndex(`${id} ${staffId} ${since}`, 'auth.device')}`;
}

function read(cookie = ''): { id: string; people: string[] } {
	const [id = '', ...people] = cookie.length > 2000 ? [] : cookie.split('~');
	return /^[\w-]{22}$/.test(id) ? { id, people } : { id: randomBytes(16).toString('base64url'), people: [] };
}
