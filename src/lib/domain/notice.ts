import type { Standing } from './standing.ts';

/** What is told to a person about their own access, or to administrators about somebody's. */
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

/** Ids alone: names are read when the notice is shown. */
export type NoticeFacts = {
	/** The person who did it. */
	by?: string;
	/** The person it is about, when that is not the reader. */
	about?: string;
	standing?: Standing;
	groupId?: string | null;
	programId?: string | null;
	/** How many of something. */
	count?: number;
};
