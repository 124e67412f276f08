/** How a group meets: in person, by video or both. */
export const meetings = ['room', 'video', 'both'] as const;
export type Meets = (typeof meetings)[number];
