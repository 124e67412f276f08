import type { DiscussionConfig } from './discussion.ts';

export const blank = (): DiscussionConfig => ({ kind: 'discussion', question: { en: '', es: '' } });
