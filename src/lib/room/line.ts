import { z } from 'zod';

/** A message to show, or null to remove it. */
export const line = (longest: number) => z.string().trim().min(1).max(longest).nullable();
