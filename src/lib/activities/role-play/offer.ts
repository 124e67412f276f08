import type { Offer } from '#lib/activities/kind.ts';
import { m } from '#lib/paraglide/messages.js';
import type { RolePlayConfig } from './commands.ts';

const nothing = () => ({ en: '', es: '' });
const part = (id: string): RolePlayConfig['parts'][number] => ({ id, name: nothing(), brief: nothing() });

export const blank = (): RolePlayConfig => ({
	kind: 'role-play',
	title: nothing(),
	scene: nothing(),
	parts: [part('asks'), part('hears')],
	namesAgreed: false
});

export const mostParts = 6;

/** Adds a role, named by the first free number: roles are told apart by their ids. */
export function withPart(parts: RolePlayConfig['parts']): RolePlayConfig['parts'] {
	const free = [1, 2, 3, 4, 5, 6].map((number) => `part-${number}`).find((id) => parts.every((it) => it.id !== id));
	return free && parts.length < mostParts ? [...parts, part(free)] : parts;
}

/** Nothing has been written, so an example overwrites nothing. */
export const isBlank = ({ title, scene, parts }: RolePlayConfig): boolean =>
	[title, scene, ...parts.flatMap((it) => [it.name, it.brief])].every(({ en, es }) => !en.trim() && !es.trim());

export const offer: Offer = {
	family: 'skill',
	name: m.activities_role_play_name,
	purpose: m.activities_role_play_for,
	minutes: 15,
	blank
};
