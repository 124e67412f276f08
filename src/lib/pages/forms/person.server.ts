import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { leastLength } from '#lib/domain/password.ts';
import { m } from '#lib/paraglide/messages.js';
import { addressOf } from '#lib/server/address.ts';
import { app } from '#lib/server/app.ts';
import type { PasswordProblem } from '#lib/server/auth/passwords.ts';
import { requiredText, secret, text } from './fields.server.ts';

export const email = () => z.email({ error: () => m.staff_email_invalid() });

/** What is too short is said once it is known of whom; nothing at all is so for everybody. */
export const newPassword = () => secret(() => m.staff_password_too_short({ least: leastLength(false) }));

/** The fields of every form that makes an account. */
export const personFields = {
	name: requiredText(longest.personName, () => m.staff_name_missing()),
	credentials: text(longest.credentials),
	email: email()
};

/** Where the page lives that a sign-in link opens; the secret is behind the #, which no server and no log sees. */
export const linkOf = ({ url }: { url: URL }, token: string): string =>
	`${addressOf(url, app().config).origin}/welcome#${token}`;

const problems: Record<PasswordProblem, (of: { least: number }) => string> = {
	'too-short': m.staff_password_too_short,
	'too-long': m.staff_password_too_long,
	'too-common': m.staff_password_too_common
};

export const passwordWords = (code: PasswordProblem, hasFactor = false): string =>
	problems[code]({ least: leastLength(hasFactor) });

export const waitWords = (seconds: number): string =>
	seconds < 60
		? m.staff_login_wait_seconds({ seconds })
		: m.staff_login_wait_minutes({ minutes: Math.ceil(seconds / 60) });
