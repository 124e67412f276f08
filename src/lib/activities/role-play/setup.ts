import type { RolePlayConfig } from './role-play.ts';

const nothing = () => ({ en: '', es: '' });
const part = (id: string): RolePlayConfig['parts'][number] => ({ id, name: nothing(), brief: nothing() });

export const blank = (): RolePlayConfig => ({
	kind: 'role-play',
	title: nothing(),
	scene: nothing(),
	parts: [part('asks'), part('hears')],
	namesAgreed: false
});
