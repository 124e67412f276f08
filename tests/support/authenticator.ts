import { generateHOTP } from '@oslojs/otp';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The app on somebody's phone, by the secret as the page shows it. */
export class Authenticator {
	#key: Uint8Array;

	constructor(shown: string) {
		const bits = [...shown.replace(/\s/g, '')].map((symbol) => alphabet.indexOf(symbol).toString(2).padStart(5, '0'));
		this.#key = new Uint8Array(
			bits
				.join('')
				.match(/.{8}/g)!
				.map((byte) => parseInt(byte, 2))
		);
	}

	/** What it shows now, or will some steps of 30 seconds ahead. */
	code(ahead = 0): string {
		return generateHOTP(this.#key, BigInt(Math.floor(Date.now() / 30_000) + ahead), 6);
	}
}
