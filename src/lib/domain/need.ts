/** The time to talk a person asks for at check-in. `one-to-one` is for the two of them after group, never in front of everyone. */
export const needs = ['none', 'few-minutes', 'one-to-one'] as const;
export type Need = (typeof needs)[number];
