import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import type { PasswordProblem } from '#lib/server/auth/auth.ts';

/** What every form that makes an account asks. Whether a password is good is asked where it is kept. */
export const personFields = {
	name: z
		.string()
		.trim()
		.min(1, { error: () => m.staff_name_missing() })
		.max(100),
	credentials: z.string().trim().max(60).default(''),
	email: z.email({ error: () => m.staff_email_invalid() }),
	password: z
		.string()
		.min(1, { error: () => m.staff_password_too_short() })
		.max(1000)
};

const problems: Record<PasswordProblem, () => string> = {
	'too-short': m.staff_password_too_short,
	'too-long': m.staff_password_too_long,
	'too-common': m.staff_password_too_common
};

export const passwordWords = (code: PasswordProblem): string => problems[code]();

export const waitWords = (seconds: number): string =>
	seconds < 60
		? m.staff_login_wait_seconds({ seconds })
		: m.staff_login_wait_minutes({ minutes: Math.ceil(seconds / 60) });
