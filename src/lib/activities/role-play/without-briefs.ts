import type { RolePlayConfig } from './commands.ts';

/** A brief is only for the person who plays the role: they receive it with the role. */
export const withoutBriefs = (config: RolePlayConfig): RolePlayConfig => ({
	...config,
	parts: config.parts.map((part) => ({ ...part, brief: { en: '', es: '' } }))
});
