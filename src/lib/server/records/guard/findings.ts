import { blocksSigning, type Finding, type Source } from '#lib/domain/guard/finding.ts';
import { checkNote, comparable, sharedText, type Around, type Compared } from '#lib/domain/guard/guard.ts';
import { isGuarded } from '#lib/domain/guard/guarded.ts';
import type { GuardLimits } from '#lib/domain/guard/limits.ts';
import { knownAs } from '#lib/domain/guard/names.ts';
import type { Line } from '../attendance.ts';
import type { Gathered } from '../gather.ts';
import { standingOf, type Document, type Note } from '../note-rows.ts';
import { goalsOf } from './goals.ts';
import { hourOf } from './hour.ts';
import { lastOfAuthor, lastOfPerson, type Earlier } from './last-notes.ts';
import { limitsOf } from './limits.ts';

export type Guarded = { limits: GuardLimits; findings: Map<string, Finding[]> };

/** The findings in some of a session's documents before they are signed, by document id. */
export async function findingsIn(gathered: Gathered, lines: Line[], which: Note[]): Promise<Guarded> {
	const [limits, beside, goals] = await Promise.all([
		limitsOf(gathered.group.programId),
		standingOf(gathered.id),
		goalsOf(which)
	]);
	const others = lines.map(({ person, name, fullName }) => knownAs({ person, names: [name, fullName] }));
	const compared = beside.map((note) => ({ note, ...compare(note, 'session', limits) }));
	const shared = beside.filter(isOfGroup).flatMap(({ content }) => sharedText(content, limits));
	const earlierOf = earlierNotes(limits);
	const found = which.map(async (note): Promise<[string, Finding[]]> => {
		const line = lines.find(({ person }) => person === note.person);
		const around: Around<Source> = {
			...{ limits, others, own: line?.person ?? null, earlier: await earlierOf(note), goal: goals(note) },
			beside: compared.filter((one) => one.note.id !== note.id && one.note.kind === note.kind),
			shared: isOfGroup(note) ? [] : shared,
			facts: line ? hourOf(gathered, line, isAssessed(beside, note)) : null
		};
		return [note.id, pointedOut(note, around)];
	});
	return { limits, findings: new Map(await Promise.all(found)) };
}

/** The same for a document that belongs to no session. */
export async function findingsOutside(document: Document): Promise<Guarded> {
	const limits = await limitsOf(document.programId ?? '');
	const around: Around<Source> = {
		...{ limits, others: [], own: null, beside: [], shared: [], facts: null, goal: null },
		earlier: await earlierNotes(limits)(document)
	};
	return { limits, findings: new Map([[document.id, pointedOut(document, around)]]) };
}

/** For documents that are not written in free text, only what is missing. */
function pointedOut(document: Document, around: Around<Source>): Finding[] {
	const found = checkNote(document.content, around);
	return isGuarded(document) ? found : found.filter(blocksSigning);
}

/** The last notes about a person and by an author; the author's are read once for all of them. */
function earlierNotes(limits: GuardLimits) {
	const authors = new Map<string, Promise<Compared<Source>[]>>();
	const as = (of: Source['of']) => (notes: Earlier[]) => notes.map((note) => compare(note, of, limits));
	return async (document: Document): Promise<Compared<Source>[]> => {
		const key = `${document.authorId}/${document.kind}`;
		const ofAuthor = authors.get(key) ?? lastOfAuthor(document).then(as('author'));
		authors.set(key, ofAuthor);
		const ofPerson = as('person')(await lastOfPerson(document));
		const known = new Set(ofPerson.map(({ where }) => where.note));
		return [...ofPerson, ...(await ofAuthor).filter(({ where }) => !known.has(where.note))];
	};
}

const isOfGroup = ({ kind }: Note) => kind === 'group-note';

const isAssessed = (documents: Note[], { person }: Note) =>
	documents.some((document) => document.kind === 'risk-assessment' && document.person === person);

const compare = ({ id, content }: Earlier, of: Source['of'], limits: GuardLimits) =>
	comparable(content, { note: id, of }, limits);
