import type { CookieAttributes } from './logins.ts';
import type { Need } from './pending-sign-ins.ts';

export type Cookie = { name: string; value: string; attributes: CookieAttributes };
export type Refused = { ok: false; code: 'wrong' } | { ok: false; code: 'wait'; seconds: number };
/** Not a login yet: the cookie is for the missing step and opens nothing else. */
export type SecondStep = { ok: false; code: 'second-step'; need: Need; cookie: Cookie };
/** A login that was started: the cookie goes to the browser. */
export type Begun = { staffId: string; token: string; cookie: Cookie };
