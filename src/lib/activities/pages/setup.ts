import type { Page, PagesConfig } from './pages.ts';

export const blankPage = (): Page => ({ heading: { en: '', es: '' }, paragraphs: [{ en: '', es: '' }] });

export const blank = (): PagesConfig => ({ kind: 'pages', pages: [blankPage()] });
