import { isAlike } from '#lib/domain/alike.ts';
import type { Field, Local } from '#lib/domain/worksheet.ts';
import type { OwnSheet } from './own-sheet.ts';
import { textsOfField } from './texts.ts';

/** What changed between two versions of a sheet. `name` is its current name or, if removed, its old one. */
export type Change =
	| { what: 'about'; part: 'title' | 'purpose' | 'when' | 'cautions' | 'note'; was: Local | null; is: Local | null }
	| { what: 'step' | 'field'; how: 'added' | 'removed' | 'moved'; name: Local }
	| { what: 'step' | 'field'; how: 'worded'; name: Local; was: Local | null; is: Local | null }
	| { what: 'field'; how: 'set'; name: Local };

/** Matched by the ids of steps and fields, which stay when texts change. */
export function changesBetween(before: OwnSheet, after: OwnSheet): Change[] {
	const about = (part: 'title' | 'purpose' | 'when' | 'cautions' | 'note', was?: Local, is?: Local): Change[] =>
		isAlike(was ?? null, is ?? null) ? [] : [{ what: 'about', part, was: was ?? null, is: is ?? null }];
	const fields = (sheet: OwnSheet) =>
		sheet.steps.flatMap((step) => step.fields.map((it) => ({ ...it, name: it.label, in: step.id })));
	const steps = (sheet: OwnSheet) => sheet.steps.map((step) => ({ ...step, name: step.title, in: '' }));
	return [
		...about('title', before.title, after.title),
		...about('purpose', before.purpose, after.purpose),
		...about('when', before.when, after.when),
		...about('cautions', before.cautions, after.cautions),
		...about('note', before.contentNote, after.contentNote),
		...listed('step', steps(before), steps(after)),
		...steps(after).flatMap((step): Change[] => {
			const old = before.steps.find(({ id }) => id === step.id);
			if (!old) return [];
			const words = [
				[old.title, step.title],
				[old.intro, step.intro]
			] as const;
			return words.flatMap(([was, is]) => worded('step', step.title, was, is));
		}),
		...listed('field', fields(before), fields(after)),
		...fields(after).flatMap((field) => {
			const old = before.steps.flatMap((step) => step.fields).find(({ id }) => id === field.id);
			return old
				? inField(
						old,
						after.steps.flatMap((step) => step.fields).find(({ id }) => id === field.id)!
					)
				: [];
		})
	];
}

type Named = { id: string; name: Local; in: string };

function listed(what: 'step' | 'field', before: Named[], after: Named[]): Change[] {
	const [was, is] = [before.map(({ id }) => id), after.map(({ id }) => id)];
	const kept = (list: Named[], others: string[]) => list.filter(({ id }) => others.includes(id));
	const [old, now] = [kept(before, is), kept(after, was)];
	return [
		...after.filter(({ id }) => !was.includes(id)).map(({ name }): Change => ({ what, how: 'added', name })),
		...before.filter(({ id }) => !is.includes(id)).map(({ name }): Change => ({ what, how: 'removed', name })),
		...now
			.filter(({ id, in: into }, i) => old[i]!.id !== id || old.find((it) => it.id === id)!.in !== into)
			.map(({ name }): Change => ({ what, how: 'moved', name }))
	];
}

const worded = (what: 'step' | 'field', name: Local, was: Local | undefined, is: Local | undefined): Change[] =>
	isAlike(was ?? null, is ?? null) ? [] : [{ what, how: 'worded', name, was: was ?? null, is: is ?? null }];

function inField(before: Field, after: Field): Change[] {
	const texts = (field: Field) => new Map(textsOfField(field).map(({ place, text }) => [JSON.stringify(place), text]));
	const [was, is] = [texts(before), texts(after)];
	const words = [...new Set([...was.keys(), ...is.keys()])].flatMap((key) =>
		worded('field', after.label, was.get(key), is.get(key))
	);
	const isSet = !isAlike(settingsOf(before), settingsOf(after));
	return [...words, ...(isSet ? [{ what: 'field' as const, how: 'set' as const, name: after.label }] : [])];
}

/** Everything in a field except its texts. */
const settingsOf = (field: Field): unknown =>
	JSON.parse(JSON.stringify(field), (_, value: unknown) => {
		const isText = typeof value === 'object' && value !== null && 'en' in value && 'es' in value;
		return isText ? '' : value;
	});
