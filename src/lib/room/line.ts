import { z } from 'zod';

/** Words to show, or null to take them back. */
export const line = (longest: number) => z.string().trim().min(1).max(longest).nullable();
