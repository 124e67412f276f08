/**
 * The slug of one version of a program's own worksheet: `own-4f…-v3`. No built-in worksheet starts like that. A version
 * never changes, so wherever its slug is stored (a plan, a log, someone's answers) it always means the same text.
 */
const shape = /^(own-[a-z0-9]{12})-v([1-9]\d{0,3})$/;

/** Letters and digits allowed in a slug. */
export const slugLetters = 'abcdefghijklmnopqrstuvwxyz0123456789';
export const slugLength = 12;

export const isOwnSlug = (slug: string): boolean => shape.test(slug);

/** The sheet and version of a slug; null for a built-in worksheet. */
export function ownIn(slug: string): { id: string; version: number } | null {
	const [, id, version] = shape.exec(slug) ?? [];
	return id === undefined ? null : { id, version: Number(version) };
}

export const ownSlug = (id: string, version: number): string => `${id}-v${version}`;
