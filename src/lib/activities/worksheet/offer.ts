import type { Offer } from '#lib/activities/kind.ts';
import { sheetContent } from '#lib/activities/sheet-content.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

export const offer: Offer = {
	family: 'skill',
	name: m.activities_worksheet_name,
	purpose: m.activities_worksheet_for,
	minutes: 20,
	blank: (slug) => ({ kind: 'worksheet', slug }),
	summary(config, sheets) {
		if (config.kind !== 'worksheet') return '';
		const sheet = sheets.find(({ slug }) => slug === config.slug);
		// One published while this page was open isn't in its list yet.
		const title = sheet?.title ?? sheetContent(config.slug)?.is?.title;
		return m.activities_worksheet_in_plan({ title: title?.[getLocale()] ?? m.activities_worksheet_name() });
	}
};
