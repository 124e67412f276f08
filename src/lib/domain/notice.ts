import type { Standing } from './standing.ts';

/** What people are told about changes to their own access, or administrators about someone else's. */
export const noticeKinds = [
	'password-changed',
	'link-made',
	'signed-out',
	'factor-reset',
	'deactivated',
	'reactivated',
	'standing-given',
	'standing-ended',
	'record-opened',
	'notes-due',
	'guessed-at',
	'colleague-guessed-at'
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Ids only: names are looked up when the notice is shown. */
export type NoticeFacts = {
	/** The person who did it. */
	by?: string;
	/** The person it is about, if that isn't the reader. */
	about?: string;
	standing?: Standing;
	groupId?: string | null;
	programId?: string | null;
	/** How many of something. */
	count?: number;
};
