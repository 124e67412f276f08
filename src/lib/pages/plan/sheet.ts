import type { Local } from '#lib/domain/worksheet.ts';

/** What one needs to know of a worksheet to choose it. */
export type Sheet = { slug: string; title: Local; purpose: Local; minutes: number; steps: number };
