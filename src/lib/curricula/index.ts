import type { Curriculum, CurriculumModule, SessionTemplate } from './curriculum.ts';
import { cbt } from './cbt/curriculum.ts';
import { family } from './family/curriculum.ts';
import { relapsePrevention } from './relapse-prevention/curriculum.ts';
import { skills } from './skills/curriculum.ts';

/**
 * Every curriculum of the product. A new one is a folder and a line here.
 * For the server: a page receives the module or the template it shows, never the whole list.
 */
export const curricula: Curriculum[] = [skills, cbt, relapsePrevention, family];

export const curriculumBySlug = (slug: string): Curriculum | undefined => curricula.find((it) => it.slug === slug);

export const moduleOf = ({ modules }: Curriculum, id: string): CurriculumModule | undefined =>
	modules.find((it) => it.id === id);

/** All sessions ready to lead, in the order of their curricula. */
export const templates: SessionTemplate[] = curricula.flatMap(({ modules }) =>
	modules.flatMap(({ sessions }) => sessions)
);

export const templateBySlug = (slug: string): SessionTemplate | undefined => templates.find((it) => it.slug === slug);
