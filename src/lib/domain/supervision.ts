/** What supervision requires of the supervisee's notes: review by the supervisor, or a co-signature before they count. */
export const supervisionSettings = ['review', 'co-sign'] as const;
export type SupervisionSetting = (typeof supervisionSettings)[number];
