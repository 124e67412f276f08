import fc from 'fast-check';
import type { AnyActivity } from '#lib/activities/activity.ts';
import type { Step } from '#tests/support/activity.ts';

/** What somebody sends besides who they are; `twin` is the same with another private content, absent where nothing is private. */
export type Said = { type: string; rest: object; twin?: object };

/** One kind of activity as it may be planned, and what people and the lead may send, in any order. */
export type Kind = {
	name: string;
	activity: AnyActivity;
	config: object;
	/** Who must not be able to tell a private content from its twin: the others in the room, or everyone. */
	blind: 'room' | 'everyone';
	/** What has happened already. */
	begun?: Step[];
	own: fc.Arbitrary<Said>;
	lead: fc.Arbitrary<Said>;
};

export const local = (text: string) => ({ en: text, es: text });
export const anySeat = fc.constantFrom('ana', 'ben', 'cho', 'dee');
export const say = (type: string, rest: object = {}, twin?: object): Said => ({ type, rest, ...(twin && { twin }) });
export const plain = (...types: string[]) => fc.constantFrom(...types.map((type) => say(type)));

/** Words nobody may hear who should not, each with a twin; in no text of a plan and no name. */
export const secrets = ['quiet', 'angry', 'alone', 'proud'];
export const twinOf = (text: string) => `zz${[...text].reverse().join('')}`;
export const secret = fc.constantFrom(...secrets).map((text) => ({ text, twin: twinOf(text) }));
