import { expect, test } from 'vitest';
import { documentKinds, isDocumentKind, kindsForClose, kindsOfChart, needsOf } from './document.ts';
import { isLayout, sectionsOf } from './note.ts';

test('a session is closed once its group note and progress notes are signed, and waits for no other document', () => {
	expect(kindsForClose).toEqual(['group-note', 'progress-note']);
	expect(kindsForClose.every((kind) => needsOf[kind].session === 'always')).toBe(true);
});

test('what belongs to a session alone is not begun from the chart', () => {
	expect(documentKinds.filter((kind) => !kindsOfChart.includes(kind))).toEqual([
		'group-note',
		'progress-note',
		'no-show-note'
	]);
});

test('every kind has a layout that is known, or takes the format of its group', () => {
	const layouts = documentKinds.map((kind) => needsOf[kind].layout).filter((layout) => layout !== 'format');
	expect(layouts.filter((layout) => !isLayout(layout))).toEqual([]);
	expect(sectionsOf['NO-SHOW']).toContain('outreach');
});

test('a kind that nobody knows is none', () => {
	expect(['progress-note', 'individual', null].map(isDocumentKind)).toEqual([true, false, false]);
});
