import { requireStaff } from '#lib/server/auth/guard.ts';

/** Guards what is below for a first look; each load and action asks again, since a layout's load is not run for every one. */
export const load = (event) => ({ staff: requireStaff(event) });
