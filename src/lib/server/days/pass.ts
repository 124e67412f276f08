import type { Tables } from '#lib/server/store/schema.ts';

/** A phone that moves from session to session of a day. `clientId` is the client staff recognized when they first let it in. */
export type Pass = Tables['dayPass']['$inferSelect'];
