import {
	generateAuthenticationOptions,
	generateRegistrationOptions,
	verifyAuthenticationResponse,
	verifyRegistrationResponse,
	type AuthenticationResponseJSON,
	type RegistrationResponseJSON,
	type WebAuthnCredential
} from '@simplewebauthn/server';
import { isIP } from 'node:net';
import { z } from 'zod';
import type { Config } from '#lib/server/config.ts';
import { ShortLived } from './short-lived.ts';

/** Where this server's passkeys are valid: the host that browsers check, and the origin of its pages. */
export type RelyingParty = { id: string; origin: string };

/** Null where browsers do not support passkeys: at an IP address, and without HTTPS except on the machine itself. */
export function relyingParty({ origin }: Pick<Config, 'origin'>, url: URL): RelyingParty | null {
	const { protocol, hostname, origin: own } = origin ? new URL(origin) : url;
	const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost');
	const isAddress = isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
	return !isAddress && (protocol === 'https:' || isLocal) ? { id: hostname, origin: own } : null;
}

/** The public part of a passkey, as stored. */
type Kept = { id: string; publicKey: string; transports?: WebAuthnCredential['transports'] };
export type KnownPasskey = { id: string; secret: string; counter: number };

const FIVE_MINUTES = 300_000;
const kept = (secret: string) => JSON.parse(secret) as Kept;
/** Only the fields needed before the library checks the rest. */
const sent = z.looseObject({
	id: z.string().max(2000),
	rawId: z.string(),
	type: z.string(),
	response: z.looseObject({})
});

/**
 * Creates and checks passkeys. A challenge can be answered once, by the owner it was created for: the login or pending sign-in that asked. Whether
 * to require a fingerprint or PIN is up to the device, since the password was the first step.
 */
export class Passkeys {
	#challenges: ShortLived<string>;

	constructor(now: () => number) {
		this.#challenges = new ShortLived(FIVE_MINUTES, now);
	}

	async creation(
		rp: RelyingParty,
		owner: string,
		person: { id: string; name: string; email: string },
		known: KnownPasskey[]
	) {
		const options = await generateRegistrationOptions({
			rpName: 'Circlekeeper',
			rpID: rp.id,
			userID: new TextEncoder().encode(person.id),
			userName: person.email,
			userDisplayName: person.name,
			attestationType: 'none',
			excludeCredentials: known.map(({ secret }) => ({ id: kept(secret).id })),
			authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' }
		});
		this.#challenges.set(options.challenge, owner);
		return options;
	}

	async request(rp: RelyingParty, owner: string, known: KnownPasskey[]) {
		const options = await generateAuthenticationOptions({
			rpID: rp.id,
			allowCredentials: known.map(({ secret }) => {
				const { id, transports } = kept(secret);
				return { id, transports };
			}),
			userVerification: 'preferred'
		});
		this.#challenges.set(options.challenge, owner);
		return options;
	}

	/** What to store of a new passkey; null if the answer is invalid. */
	async created(rp: RelyingParty, owner: string, answer: string): Promise<{ secret: string; counter: number } | null> {
		const response = read<RegistrationResponseJSON>(answer);
		if (!response) return null;
		const result = await verifyRegistrationResponse({
			response,
			...this.#expected(rp, owner)
		}).catch(() => null);
		if (!result?.verified) return null;
		const { id, publicKey, transports, counter } = result.registrationInfo.credential;
		const secret: Kept = { id, publicKey: Buffer.from(publicKey).toString('base64url'), transports };
		return { secret: JSON.stringify(secret), counter };
	}

	/** Which known passkey answered, with its new counter; null if none did. */
	async answered(
		rp: RelyingParty,
		owner: string,
		answer: string,
		known: KnownPasskey[]
	): Promise<{ id: string; counter: number } | null> {
		const response = read<AuthenticationResponseJSON>(answer);
		const found = known.find(({ secret }) => kept(secret).id === response?.id);
		if (!response || !found) return null;
		const { id, publicKey, transports } = kept(found.secret);
		const result = await verifyAuthenticationResponse({
			response,
			credential: {
				id,
				publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
				counter: found.counter,
				transports
			},
			...this.#expected(rp, owner)
		}).catch(() => null);
		return result?.verified ? { id: found.id, counter: result.authenticationInfo.newCounter } : null;
	}

	#expected = (rp: RelyingParty, owner: string) => ({
		expectedChallenge: (challenge: string) =>
			this.#challenges.get(challenge) === owner && this.#challenges.delete(challenge),
		expectedOrigin: rp.origin,
		expectedRPID: rp.id,
		requireUserVerification: false
	});
}

function read<Answer>(answer: string): Answer | null {
	try {
		const whole = z.custom<Answer>((value) => sent.safeParse(value).success);
		return whole.safeParse(JSON.parse(answer)).data ?? null;
	} catch {
		return null;
	}
}
