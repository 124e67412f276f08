import { expect, test } from 'vitest';
import { isTest, sources, withoutComments } from '#tests/support/sources.ts';

/** Where it matters where this browser or this server is, each with its reason. All else is by a program's clock. */
const allowed: Record<string, string> = {
	'src/demo/fill.ts': 'the made-up program is where whoever looks at it is',
	'src/lib/activities/break/BackAt.svelte': 'names the program’s zone on a device whose clock shows another hour',
	'src/lib/pages/ZoneNote.svelte': 'names the program’s zone to readers who are elsewhere',
	'src/lib/server/audit/trail-zone.ts': 'an installation without a program has no clock but the server’s',
	'src/lib/surfaces/DisplayClock.svelte': 'names the program’s zone on a screen whose clock shows another hour',
	'src/routes/(staff)/groups/new/ProgramFields.svelte': 'proposes a zone for a new program',
	'src/routes/(staff)/groups/new/new-group.server.ts': 'proposes a zone for a new program'
};
const formats = 'src/lib/domain/format.ts';

const shown = sources('src', /\.(ts|svelte)$/).filter(({ path }) => !isTest(path) && !path.includes('/paraglide/'));

test('where a browser or the server is is asked in few places', () => {
	const asks = shown
		.filter((source) => /\bownTimeZone\b|\bresolvedOptions\b/.test(withoutComments(source)))
		.map(({ path }) => path)
		.filter((path) => path !== formats);
	expect(asks.sort()).toEqual(Object.keys(allowed).sort());
});

test('no time is written by another way, which would take the zone of wherever it runs', () => {
	const own =
		/\.toLocale(Date|Time)?String\(|\.to(Date|Time)String\(|\bIntl\.DateTimeFormat\b|\.get(Hours|Date|Day|Month|FullYear)\(/;
	const writes = shown.filter((source) => own.test(withoutComments(source))).map(({ path }) => path);
	// The door compares days of one device with each other, and shows none.
	expect(writes.sort()).toEqual([formats, 'src/routes/join/[code]/Door.svelte'].sort());
});
