import type { Tables } from '#lib/server/store/schema.ts';

/** A phone that goes along from session to session of a day. `clientId` is the client whom staff let in with it first. */
export type Pass = Tables['dayPass']['$inferSelect'];
