import type { Curriculum } from './curriculum.ts';
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
