/** A staff member's role in a session; `none` opened the console and did nothing there. */
export const staffRoles = ['lead', 'co-facilitator', 'observer', 'on-call', 'none'] as const;
export type StaffRole = (typeof staffRoles)[number];
