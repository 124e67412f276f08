import type { Local } from '../../../domain/worksheet.ts';
import type { Page } from '../pages.ts';

/** Pages that are ready to read together, or to start from. */
export type PageSet = { slug: string; title: Local; pages: Page[] };
