/** One of the program's own admission criteria, and what the screening found. */
export type Screened = { criterion: string; finding: 'met' | 'not-met' | 'not-assessed'; words: string };
/** Where someone is referred after this stay, and why. */
export type ReferralOut = { to: string; reason: string };

/** What is recorded about a stay besides its days. Empty text: not known. */
export type EpisodeDetails = {
	referredBy: string;
	referralReason: string;
	/** `YYYY-MM-DD`; null before the screening. */
	screenedOn: string | null;
	screening: Screened[];
	/** The track and level of care someone is waiting for; null for any. */
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

/** What an act records besides its day: the reason and, for a hold, what happens when care resumes. */
export type ChangeContent = { reason: string; [more: string]: unknown };
