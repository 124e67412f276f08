/** The amount of time to talk that a person asks for at check-in. `one-to-one` is in private after group, never in front of everyone. */
export const needs = ['none', 'few-minutes', 'one-to-one'] as const;
export type Need = (typeof needs)[number];
