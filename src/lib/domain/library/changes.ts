import { isAlike } from '#lib/domain/alike.ts';
import type { Field, Local } from '#lib/domain/worksheet.ts';
import { isBlock, type OwnBlock, type OwnContent, type Settings } from './own-content.ts';
import type { OwnSheet } from './own-sheet.ts';
import { textsIn } from './texts-in.ts';
import { textsOfField } from './texts.ts';

/** What became other between two versions. `name` is what it is called now, or was. */
export type Change =
	| { what: 'about'; part: 'title' | 'purpose' | 'when' | 'cautions' | 'note'; was: Local | null; is: Local | null }
	| { what: 'step' | 'field'; how: 'added' | 'removed' | 'moved'; name: Local }
	| { what: 'step' | 'field'; how: 'worded'; name: Local; was: Local | null; is: Local | null }
	| { what: 'field'; how: 'set'; name: Local };

/** A part of a block, such as a question or a page: `id` stays when its words change. */
export type Part = { id: string; name: Local; content: unknown };
/** The parts of a block, in order; each kind of block knows its own. */
export type PartsOf = (activity: Settings) => Part[];

export function changesBetween(before: OwnContent, after: OwnContent, partsOf: PartsOf): Change[] {
	if (isBlock(before) && isBlock(after)) return ofBlock(before, after, partsOf);
	return isBlock(before) || isBlock(after) ? [] : ofSheet(before, after);
}

type About = Extract<Change, { what: 'about' }>['part'];
const about = (part: About, was?: Local, is?: Local): Change[] =>
	isAlike(was ?? null, is ?? null) ? [] : [{ what: 'about', part, was: was ?? null, is: is ?? null }];

function ofBlock(before: OwnBlock, after: OwnBlock, partsOf: PartsOf): Change[] {
	const [was, is] = [partsOf(before.activity), partsOf(after.activity)];
	const named = (parts: Part[]) => parts.map(({ id, name }) => ({ id, name, in: '' }));
	return [
		...about('title', before.title, after.title),
		...about('purpose', before.purpose, after.purpose),
		...listed('field', named(was), named(is)),
		...is.flatMap((part) => {
			const old = was.find(({ id }) => id === part.id);
			return old ? inPart(part.name, textsIn(old.content), textsIn(part.content), [old.content, part.content]) : [];
		})
	];
}

/** By what stays when words change: the ids of steps and fields. */
function ofSheet(before: OwnSheet, after: OwnSheet): Change[] {
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
	const texts = (field: Field) =>
		textsOfField(field).map(({ place, text }) => ({ path: [JSON.stringify(place)], text }));
	return inPart(after.label, texts(before), texts(after), [before, after]);
}

type Placed = ReturnType<typeof textsIn>;
function inPart(name: Local, before: Placed, after: Placed, [old, now]: [unknown, unknown]): Change[] {
	const texts = (list: Placed) => new Map(list.map(({ path, text }) => [JSON.stringify(path), text]));
	const [was, is] = [texts(before), texts(after)];
	const words = [...new Set([...was.keys(), ...is.keys()])].flatMap((key) =>
		worded('field', name, was.get(key), is.get(key))
	);
	const isSet = !isAlike(settingsOf(old), settingsOf(now));
	return [...words, ...(isSet ? [{ what: 'field' as const, how: 'set' as const, name }] : [])];
}

/** Everything but the words. */
const settingsOf = (part: unknown): unknown =>
	JSON.parse(JSON.stringify(part), (_, value: unknown) => {
		const isText = typeof value === 'object' && value !== null && 'en' in value && 'es' in value;
		return isText ? '' : value;
	});
