/** One of the program's own admission criteria, and what the screening found. */
export type Screened = { criterion: string; finding: 'met' | 'not-met' | 'not-assessed'; words: string };
/** Where somebody goes on after this stay, and what for. */
export type ReferralOut = { to: string; reason: string };

/** What is written about a stay besides its days. Empty text: not known. */
export type EpisodeDetails = {
	referredBy: string;
	referralReason: string;
	/** The day of the screening, `YYYY-MM-DD`; null before it. */
	screenedOn: string | null;
	screening: Screened[];
	/** The track and the level that somebody waits for; null for any. */
	waitsFor: { trackId: string | null; levelId: string | null };
	referralsOut: ReferralOut[];
};

export const noEpisodeDetails: EpisodeDetails = {
	referredBy: '',
	referralReason: '',
	screenedOn: null,
	screening: [],
	waitsFor: { trackId: null, levelId: null },
	referralsOut: []
};

/** What an act says besides its day: why, and for a hold what goes on when care is resumed. */
export type ChangeContent = { reason: string; [more: string]: unknown };
