import readability from 'text-readability';
import { describe, expect, test } from 'vitest';
import { longest } from '#lib/domain/limits.ts';
import { isShareable } from '#lib/domain/worksheet-answers.ts';
import { locales, type Local } from '#lib/domain/worksheet.ts';
import { blocks } from '#lib/room/agenda/block-schema.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';
import type { Curriculum, CurriculumModule, SessionTemplate, TemplateBlock } from './curriculum.ts';
import { curricula, curriculumBySlug } from './index.ts';
import { guideLabels } from './write.ts';

const templates = curricula.flatMap(({ modules }) => modules.flatMap(({ sessions }) => sessions));
const moduleOf = ({ modules }: Curriculum, id: string) => modules.find((it) => it.id === id);

const isLocal = (value: unknown): value is Local =>
	typeof value === 'object' && value !== null && 'en' in value && 'es' in value;

/** Every text, wherever it stands, with the way to it. */
function texts(value: unknown, at = ''): { at: string; text: Local }[] {
	if (isLocal(value)) return [{ at, text: value }];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${at}/${key}`));
}

/** What participants read: on their phones, on the display, on paper. */
const forParticipants = ({ title, goal, depths, catchUp, homePractice, sessions }: CurriculumModule) =>
	texts({
		...{ title, goal, depths, catchUp, homePractice },
		blocks: sessions.flatMap((it) => it.blocks.map(({ title, activity }) => ({ title, activity })))
	});

const sentences = (text: string) => text.split(/(?<=[.?…])[»"]?\s+/);
const words = (sentence: string) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
const repeated = (ids: string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);
const pagesOf = ({ blocks }: SessionTemplate) =>
	blocks.flatMap(({ activity }) => (activity?.kind === 'pages' ? [activity.pages] : []));
const sheetsOf = (curriculum: Curriculum) => [
	curriculum.newcomer.sheet,
	...curriculum.modules.flatMap(({ catchUp, sessions }) => [
		catchUp.sheet,
		...sessions.flatMap((it) =>
			it.blocks.map(({ activity }) => (activity?.kind === 'worksheet' ? activity.slug : undefined))
		)
	])
];

/** Names of published programs, handouts and treatments: their owners', whatever they mean as plain words. */
const protectedNames = [
	/DEAR ?MAN|\b(TIPP?|GIVE|FAST|STOP|ACCEPTS|IMPROVE|PLEASE|CRAFT|SMART|HALT|WRAP|NAMI|DBT|TDC|CBT-I|UP|ACT)\b/,
	/wise mind|mente sabia|radical(ly)? accept|aceptaci[oó]n radical|seeking safety|\bmatrix\b|mind over mood|al-anon/i,
	/stanley|linehan|hazelden|twelve steps|doce pasos/i
];
const english = /(?<![\p{L}])(the|and|you|your|with|for|this|that|is|are|of|what|when|feeling|group)(?![\p{L}])/iu;
const spanish = /(?<![\p{L}])(el|los|las|una|que|con|para|por|cuando|grupo)(?![\p{L}])|[ñ¿¡]/iu;

test('each is found by its slug, and no two sessions have one', () => {
	expect(curricula.length).toBeGreaterThan(0);
	for (const it of curricula) expect(curriculumBySlug(it.slug)).toBe(it);
	expect(repeated(curricula.map(({ slug }) => slug))).toEqual([]);
	expect(repeated(templates.map(({ slug }) => slug))).toEqual([]);
	expect(curriculumBySlug('nothing')).toBeUndefined();
});

test('no two sessions have one title, and no page is used twice', () => {
	const headings = templates.flatMap((it) => pagesOf(it).flatMap((pages) => pages.map(({ heading }) => heading)));
	for (const locale of locales) {
		expect(repeated(templates.map(({ title }) => title[locale]))).toEqual([]);
		expect(repeated(headings.map((it) => it[locale]))).toEqual([]);
	}
});

describe.each(curricula.map((it) => [it.slug, it] as const))('%s', (_slug, curriculum) => {
	const ids = curriculum.modules.map(({ id }) => id);
	const all = texts(curriculum);

	test('says everything in both languages, each in its own', () => {
		expect(all.length).toBeGreaterThan(100);
		for (const { at, text } of all) {
			expect(text.en.trim(), at).not.toBe('');
			expect(text.es.trim(), at).not.toBe('');
			expect(text.en, at).not.toBe(text.es);
			expect(text.es, at).not.toMatch(english);
			expect(text.en, at).not.toMatch(spanish);
			expect(text.en + text.es, at).not.toMatch(/[!¡]/);
			expect(text.es, at).not.toMatch(/(?<![\p{L}])usted(?![\p{L}])|añad/iu);
		}
	});

	test('uses no name that is somebody else’s', () => {
		for (const { at, text } of all) {
			for (const name of protectedNames) expect(`${text.en} ${text.es}`, at).not.toMatch(name);
		}
	});

	test('gives no number to call: the help screen has the ones that hold here', () => {
		for (const { at, text } of all) expect(text.en + text.es, at).not.toMatch(/\d{3}/);
	});

	test('has ids of its own, and says where its ideas come from', () => {
		expect(repeated(ids)).toEqual([]);
		for (const id of ids) expect(moduleOf(curriculum, id)?.id).toBe(id);
		for (const id of [...ids, curriculum.slug, ...curriculum.streams.map(({ id }) => id)])
			expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
		expect(curriculum.sources.length).toBeGreaterThan(1);
	});

	test('has each module in its streams once', () => {
		expect(curriculum.streams.flatMap(({ modules }) => modules).sort()).toEqual([...ids].sort());
		expect(repeated(curriculum.streams.map(({ id }) => id))).toEqual([]);
	});

	test('can be begun, and asks for no module that waits for itself', () => {
		expect(curriculum.modules.filter(({ rules }) => rules.entry)).not.toEqual([]);
		const before = (id: string, behind: string[] = []): string[] => {
			expect(behind, id).not.toContain(id);
			return (moduleOf(curriculum, id)!.rules.requires ?? []).flatMap((it) => before(it, [...behind, id]));
		};
		for (const { id, rules } of curriculum.modules) {
			for (const required of rules.requires ?? []) expect(ids, id).toContain(required);
			before(id);
			if (rules.entry) expect(rules.requires ?? [], id).toEqual([]);
			expect(rules.dose, id).toBeGreaterThan(0);
		}
		for (const { order, modules } of curriculum.streams)
			for (const [at, id] of modules.entries())
				if (order === 'linear')
					expect(modules.slice(0, at), id).toEqual(
						expect.arrayContaining(moduleOf(curriculum, id)!.rules.requires ?? [])
					);
	});

	test('names worksheets and modules that there are', () => {
		for (const slug of sheetsOf(curriculum)) if (slug) expect(worksheetBySlug(slug), slug).toBeDefined();
		for (const id of curriculum.newcomer.modules) expect(ids).toContain(id);
	});
});

const modules = curricula.flatMap((it) => it.modules.map((one) => [`${it.slug}/${one.id}`, one] as const));

describe.each(modules)('%s', (_id, module) => {
	const read = forParticipants(module);

	test('can be read after six years of school by those who take part', () => {
		const prose = read.map(({ text }) => (/[.?]"?$/.test(text.en) ? text.en : `${text.en}.`)).join(' ');
		expect(readability.fleschKincaidGrade(prose)).toBeLessThanOrEqual(6);
	});

	test('keeps its sentences short for those who take part', () => {
		for (const { at, text } of read)
			for (const sentence of [...sentences(text.en), ...sentences(text.es)])
				expect(words(sentence).length, `${at}: ${sentence}`).toBeLessThan(17);
	});

	test('has a session, and says what somebody does who missed it', () => {
		expect(module.sessions.length).toBeGreaterThan(0);
		expect(module.catchUp.sheet).toBeDefined();
	});
});

const stages = ({ blocks }: SessionTemplate) => blocks.map(({ stage }) => stage);
const noteOf = ({ note }: TemplateBlock) => note ?? { en: '', es: '' };

describe.each(templates.map((it) => [it.slug, it] as const))('%s', (_slug, template) => {
	test('takes 50 minutes', () => {
		expect(template.blocks.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(50);
		expect(template.blocks.length).toBeGreaterThan(3);
	});

	test.each(locales)('may be planned as it is (%s)', (locale) => {
		const planned = template.blocks.map(({ title, minutes, activity }, at) => ({
			...{ id: `block-${at}`, title: title[locale], minutes, activity }
		}));
		const parsed = blocks.safeParse(planned);
		expect(parsed.error).toBeUndefined();
		expect(parsed.data).toEqual(planned);
		for (const { title } of [template, ...template.blocks])
			expect(title[locale].length).toBeLessThanOrEqual(longest.sessionTitle);
	});

	test('begins by asking, teaches before it practices, and ends with something to practice', () => {
		expect(template.blocks[0]!.activity?.kind).toBe('check-in');
		const last = template.blocks.at(-1)!.activity;
		expect(last?.kind === 'closing' && last.homework).toBeTruthy();
		expect(stages(template)).toContain('taught');
		expect(stages(template)).toContain('practiced');
		expect(stages(template).indexOf('taught')).toBeLessThan(stages(template).indexOf('practiced'));
	});

	test('tells the facilitator what to say in each block, and how to change it for whoever needs that', () => {
		const [say, watch, psychosis, reading, video] = guideLabels;
		for (const block of template.blocks)
			for (const locale of locales)
				expect(noteOf(block)[locale], block.title.en).toMatch(new RegExp(`^${say![locale]}: `));
		const all = template.blocks.map((block) => noteOf(block).en).join('\n');
		for (const label of [watch, psychosis, reading, video]) expect(all).toContain(`${label!.en}: `);
	});

	test('teaches on three to five short pages', () => {
		for (const pages of pagesOf(template)) {
			expect(pages.length).toBeGreaterThan(2);
			expect(pages.length).toBeLessThan(6);
			for (const { paragraphs } of pages)
				for (const locale of locales)
					expect(paragraphs.map((it) => it[locale]).join(' ').length, paragraphs[0]![locale]).toBeLessThan(300);
		}
		expect(pagesOf(template).length).toBe(1);
	});

	test('makes a wall only of answers that may be shared', () => {
		for (const { activity } of template.blocks)
			if (activity?.kind === 'worksheet' && activity.wall)
				expect(isShareable(worksheetBySlug(activity.slug)!, activity.wall)).toBe(true);
	});
});
