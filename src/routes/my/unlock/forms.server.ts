import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { checkbox, secret } from '#lib/pages/forms/fields.server.ts';

const pin = () => secret(() => m.my_pin_missing());

export const typing = z.strictObject({ pin: pin(), own: checkbox() });
export const choosing = z.strictObject({ pin: pin(), again: pin(), own: checkbox() });
