import type { Curriculum } from './curriculum.ts';

/** Every curriculum of the product, each in its newest version. A new one is a folder and a line here. */
export const curricula: Curriculum[] = [];

export const curriculumBySlug = (slug: string): Curriculum | undefined => curricula.find((it) => it.slug === slug);
