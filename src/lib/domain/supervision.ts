/** What a supervision asks of the supervisee's notes: to be read by the supervisor, or to count only with their signature. */
export const supervisionSettings = ['review', 'co-sign'] as const;
export type SupervisionSetting = (typeof supervisionSettings)[number];
