import type { DiscussionConfig } from './rules.ts';

export const blank = (): DiscussionConfig => ({ kind: 'discussion', question: { en: '', es: '' } });
