import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { readKept } from '#lib/room/agenda/read-kept.ts';
import { randomId } from '#lib/server/live/random-id.ts';

/** A session's plan from a template, with titles in the group's language. Activities that this version no longer knows become discussion. */
export const blocksOf = ({ blocks }: SessionTemplate, locale: Locale): Block[] =>
	readKept(blocks.map(({ title, minutes, activity }) => ({ id: randomId(), title: title[locale], minutes, activity })));
