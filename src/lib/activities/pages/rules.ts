import { z } from 'zod';
import { activity, type ActivityView } from '#lib/activities/activity.ts';
import { local } from '#lib/activities/local.ts';
import { madeFrom } from '#lib/activities/made-from.ts';
import { tableInBlock, type CommandOf } from '#lib/domain/brick.ts';
import { happened, nothing, refuse, toRoom, type Decision } from '#lib/domain/decision.ts';
import { facts } from './facts.ts';
import { fold, initial, type PagesEvents, type PagesSlices } from './fold.ts';

const page = z.strictObject({
	heading: local(120),
	paragraphs: z.array(local(600)).min(1).max(6),
	/** A picture on this server: nothing is fetched from elsewhere while people read. */
	image: z
		.strictObject({
			src: z
				.string()
				.max(200)
				.regex(/^\/(?!\/)[\w/-]+\.(png|jpe?g|webp|svg)$/),
			alt: local(200)
		})
		.optional(),
	link: z.strictObject({ href: z.url({ protocol: /^https$/ }).max(300), label: local(80) }).optional()
});
export type Page = z.output<typeof page>;

const config = z.strictObject({ kind: z.literal('pages'), pages: z.array(page).min(1).max(12), ...madeFrom });
export type PagesConfig = z.output<typeof config>;

const commands = tableInBlock({ 'pages.turn': ['lead', { page: z.number().int().min(0).max(11) }] });
type View = ActivityView<PagesConfig, PagesSlices>;

function decide({ config, room }: View, { block, page }: CommandOf<typeof commands>): Decision<PagesEvents> {
	if (page >= config.pages.length) return refuse('unknown');
	return page === room.page ? nothing() : happened(toRoom({ type: 'pages.turned', block, page }));
}

export const pages = activity({ kind: 'pages', config, commands, ownBlocks: true, initial, fold, decide, facts });
