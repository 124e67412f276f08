import { expect, test } from 'vitest';
import type { Answers } from '#lib/domain/worksheet.ts';
import { worksheets } from '#lib/worksheets/index.ts';
import { facts } from './facts.ts';

const block = { id: 'skill', title: 'Skill' };
const at = Date.UTC(2026, 2, 3, 10);

test.each(worksheets)(
	'from $slug nothing leaves for a note but what told the person that facilitators see it',
	(worksheet) => {
		const fields = worksheet.steps.flatMap((step) => step.fields);
		// Every number is one of a kind, so that a rating that left by mistake would be found.
		const number = (i: number) => 987_000 + i;
		const answers: Answers = Object.fromEntries(
			fields.map(({ id, kind }, i) => [id, kind === 'scale' ? number(i) : `my own ${i}`])
		);
		const config = { kind: 'worksheet' as const, slug: worksheet.slug };
		const left = JSON.stringify(facts.document!({ block, config, worksheet, answers, at }));
		expect(left).not.toContain('my own');
		const seen = fields.filter((_, i) => left.includes(String(number(i))));
		expect(seen).toEqual(fields.filter((field) => field.kind === 'scale' && field.pair));
	}
);

test('a form stands beside the note, question by question; what was passed or left open is not there', () => {
	const sheet = worksheets.find(({ slug }) => slug === 'session-take-away')!;
	const [first] = sheet.steps[0]!.fields;
	const form = { ...sheet, seen: 'staff' as const };
	const config = { kind: 'worksheet' as const, slug: sheet.slug };
	const left = (answers: Answers) => facts.document!({ block, config, worksheet: form, answers, at });
	expect(left({ [first!.id]: 'To ask for help' })).toMatchObject([
		{ kind: 'form', answers: [{ label: first!.label, text: { en: 'To ask for help', es: 'To ask for help' } }] }
	]);
	expect(left({ [first!.id]: null })).toEqual([]);
});
