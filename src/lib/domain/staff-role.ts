/** What a member of the staff may be; one person may be several. */
export const roles = ['facilitator', 'supervisor', 'admin'] as const;
export type Role = (typeof roles)[number];
