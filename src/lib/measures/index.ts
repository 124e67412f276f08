import { gad7 } from './gad-7/measure.ts';
import type { Measure } from './measure.ts';
import { phq9 } from './phq-9/measure.ts';

/** Every measure of the product. A new one is a folder and a line here. */
export const measures: Measure[] = [phq9, gad7];

export const measureBySlug = (slug: string): Measure | undefined => measures.find((measure) => measure.slug === slug);
