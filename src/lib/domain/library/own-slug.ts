/**
 * The slug of one version of a worksheet that a program made: `own-4f…-v3`. No worksheet of the product begins so. A version never changes,
 * so wherever such a slug is kept (a plan, a log, somebody's answers) it means the same words forever.
 */
const shape = /^(own-[a-z0-9]{12})-v([1-9]\d{0,3})$/;

/** Letters and digits that a slug may be made of. */
export const slugLetters = 'abcdefghijklmnopqrstuvwxyz0123456789';
export const slugLength = 12;

export const isOwnSlug = (slug: string): boolean => shape.test(slug);

/** Which sheet, and which version of it; null for a worksheet of the product. */
export function ownIn(slug: string): { id: string; version: number } | null {
	const [, id, version] = shape.exec(slug) ?? [];
	return id === undefined ? null : { id, version: Number(version) };
}

export const ownSlug = (id: string, version: number): string => `${id}-v${version}`;
