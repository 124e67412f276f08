import { z } from 'zod';
import { happened, nothing, refuse, toRoom, type Decision } from '#lib/domain/decision.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import type { Activity, ActivityView } from '#lib/activities/activity.ts';
import { local } from '#lib/activities/local.ts';
import { table } from '#lib/activities/table.ts';
import { apply, initial } from './fold.ts';

export type Page = {
	heading: Local;
	paragraphs: Local[];
	/** A picture of the site's own: nothing is fetched from elsewhere while people read. */
	image?: { src: string; alt: Local } | undefined;
	link?: { href: string; label: Local } | undefined;
};
export type PagesConfig = { kind: 'pages'; pages: Page[] };
/** The page the lead is on, and the furthest that was shown, counted from 0. */
export type PagesRoom = { page: number; furthest: number };

export type PagesCommand = { type: 'pages.turn'; block: string; page: number };
export type PagesEvent = { type: 'pages.turned'; block: string; page: number };

type View = ActivityView<PagesConfig, PagesRoom, null, null>;

const page = z.strictObject({
	heading: local(120),
	paragraphs: z.array(local(600)).min(1).max(6),
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

export const pages: Activity<PagesConfig, PagesRoom, null, null, PagesCommand, PagesEvent> = {
	kind: 'pages',
	config: z.strictObject({ kind: z.literal('pages'), pages: z.array(page).min(1).max(12) }),
	commands: table({ 'pages.turn': [['lead'], { page: z.number().int().min(0).max(11) }] }),
	initial,
	decide,
	apply
};

function decide({ config, room }: View, { block, page }: PagesCommand): Decision<PagesEvent> {
	if (page >= config.pages.length) return refuse('unknown');
	return page === room.page ? nothing() : happened(toRoom({ type: 'pages.turned', block, page }));
}
