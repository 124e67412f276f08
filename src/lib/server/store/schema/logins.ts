import type { Browser, System } from '#lib/domain/device.ts';
import type { NoticeKind } from '#lib/domain/notice.ts';
import type { FactorKind } from '#lib/domain/two-step.ts';
import type { Kit } from '#lib/server/store/kit.ts';
import type { AddressClass } from './audit.ts';

/** How staff sign in, and the notices they get about it. */
export const logins = (c: Kit) => {
	/** Lets one person choose a password, once, within a day. `index` is the SHA-256 of the token in the link, never the token. */
	const signInLink = c.table(
		'sign_in_link',
		{
			index: c.text('index').primaryKey(),
			staffId: c.text('staff_id').notNull(),
			by: c.text('by').notNull(),
			createdAt: c.instant('created_at').notNull(),
			expiresAt: c.instant('expires_at').notNull(),
			usedAt: c.instant('used_at')
		},
		(t) => [c.index('sign_in_link_of_staff').on(t.staffId)]
	);

	/** A login. `id` is the SHA-256 of the cookie's token, never the token. */
	const authSession = c.table(
		'auth_session',
		{
			id: c.text('id').primaryKey(),
			staffId: c.text('staff_id').notNull(),
			expiresAt: c.instant('expires_at').notNull(),
			createdAt: c.instant('created_at').notNull(),
			lastSeenAt: c.instant('last_seen_at').notNull(),
			/** The browser it began with, so that its owner recognizes it: never the address, nor a version. */
			browser: c.text('browser').$type<Browser>(),
			system: c.text('system').$type<System>(),
			address: c.text('address').$type<AddressClass>(),
			/** Since when the console is locked: pages ask for the password, while open sockets continue. */
			coveredAt: c.instant('covered_at'),
			/** When the person last confirmed their identity by password or factor after signing in; null if they have not. */
			confirmedAt: c.instant('confirmed_at')
		},
		(t) => [c.index('auth_session_of_staff').on(t.staffId)]
	);

	/**
	 * A change that someone else made to a person's access, shown to that person on the next page and in a mail. `mailDue` is the next attempt to
	 * send the mail; null once it was sent, given up or is not wanted.
	 */
	const notice = c.table(
		'notice',
		{
			id: c.text('id').primaryKey(),
			staffId: c.text('staff_id').notNull(),
			kind: c.text('kind').$type<NoticeKind>().notNull(),
			/** JSON: values to fill into the sentence, by id. */
			facts: c.sealed('facts').notNull(),
			at: c.instant('at').notNull(),
			seenAt: c.instant('seen_at'),
			mailDue: c.instant('mail_due'),
			mailTries: c.int('mail_tries').notNull()
		},
		(t) => [c.index('notice_of_staff').on(t.staffId, t.at), c.index('notice_to_mail').on(t.mailDue)]
	);

	/** A person's second factor. */
	const factor = c.table(
		'factor',
		{
			id: c.text('id').primaryKey(),
			staffId: c.text('staff_id').notNull(),
			kind: c.text('kind').$type<FactorKind>().notNull(),
			name: c.sealed('name').notNull(),
			/** The authenticator app's shared secret, or the passkey's public key. */
			secret: c.sealed('secret').notNull(),
			/** Only increases: the time step of the app's last code, or the passkey's signature counter. */
			counter: c.bigint('counter').notNull(),
			createdAt: c.instant('created_at').notNull(),
			lastUsedAt: c.instant('last_used_at')
		},
		(t) => [c.index('factor_of_staff').on(t.staffId)]
	);

	/** For signing in without the factor. The hash is sealed, so that a stolen copy of the table cannot be brute-forced. */
	const recoveryCode = c.table(
		'recovery_code',
		{
			id: c.text('id').primaryKey(),
			staffId: c.text('staff_id').notNull(),
			/** SHA-256 of the person and the code. */
			hash: c.sealed('hash').notNull(),
			createdAt: c.instant('created_at').notNull(),
			usedAt: c.instant('used_at')
		},
		(t) => [c.index('recovery_code_of_staff').on(t.staffId)]
	);

	return { signInLink, authSession, notice, factor, recoveryCode };
};
