import { requireStaff } from '#lib/server/auth/guard.ts';
import * as groups from '#lib/server/programs/groups.ts';

export const load = async (event) => ({ groups: await groups.list(requireStaff(event)) });
