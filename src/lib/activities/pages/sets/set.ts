import type { Local } from '#lib/domain/worksheet.ts';
import type { Page } from '#lib/activities/pages/rules.ts';

/** Pages ready to read together, or to start from. */
export type PageSet = { slug: string; title: Local; pages: Page[] };
