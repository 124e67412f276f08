/** The items of all measures that are told to staff at once, by id; a phone knows them without the questionnaires themselves. */
export const safetyItems: readonly string[] = ['harm', 'core-10-plans'];
