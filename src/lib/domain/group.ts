/** How a group meets. */
export const meetings = ['room', 'video', 'both'] as const;
export type Meets = (typeof meetings)[number];
