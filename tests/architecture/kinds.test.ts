import { expect, test } from 'vitest';
import { activities } from '#lib/activities/rules.ts';
import { imports, isTest, sources, withoutComments } from '#tests/support/sources.ts';

const kinds = Object.keys(activities);
const outside = sources('src', /\.(ts|svelte)$/).filter(
	({ path }) => !isTest(path) && !path.startsWith('src/lib/activities/') && !path.startsWith('src/demo/')
);

/** What still knows activities by name, each with the reason; the list may only get shorter. */
const known: Record<string, string> = {
	'src/lib/domain/note-facts.ts': 'facts for notes are not in the folders of their activities yet',
	'src/lib/domain/worksheet.ts': 'kinds of a worksheet’s fields, not of activities',
	'src/lib/domain/worksheet.example.ts': 'kinds of a worksheet’s fields, not of activities',
	'src/lib/domain/worksheet-answers.ts': 'kinds of a worksheet’s fields, not of activities',
	'src/routes/join/[code]/MyWorksheets.svelte': 'prints a worksheet, the only document there is',
	'src/lib/server/programs/default-agenda.ts': 'the agenda that a new group begins with'
};
const records = (path: string) => path.startsWith('src/lib/server/records/') || path.includes('/wrap-up/');

test('outside its folder nothing imports from an activity but the two lists', () => {
	const found = outside
		.filter(({ path }) => !(path in known) && !records(path))
		.flatMap((from) =>
			imports(from)
				.filter((to) => kinds.some((kind) => to.startsWith(`src/lib/activities/${kind}/`)))
				.map((to) => `${from.path} → ${to}`)
		);
	expect(found).toEqual([]);
});

test('outside its folder nothing asks for an activity by its name', () => {
	const named = new RegExp(`\\bkind\\b\\s*(===|!==|:)\\s*'(${kinds.join('|')})'`);
	const found = outside
		.filter(({ path }) => !(path in known) && !records(path) && !path.startsWith('src/lib/worksheets/'))
		.flatMap((source) => {
			const hit = named.exec(withoutComments(source));
			return hit ? [`${source.path}: ${hit[0]}`] : [];
		});
	expect(found).toEqual([]);
});
