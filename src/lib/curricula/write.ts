import type { ActivityConfig } from '#lib/activities/rules.ts';
import type { CheckInConfig } from '#lib/activities/check-in/commands.ts';
import type { Page } from '#lib/activities/pages/rules.ts';
import { patterns, type PatternId } from '#lib/activities/breathing/patterns.ts';
import type { Locale, Local } from '#lib/domain/worksheet.ts';
import { both } from '#lib/worksheets/write.ts';
import type { TemplateBlock } from './curriculum.ts';

/** What a facilitator reads about one block. `say` can be read aloud as it is. */
export type Guide = {
	say: Local;
	watch?: Local;
	/** How to change the block for people who live with psychosis, who read little, or who are there by video. */
	psychosis?: Local;
	reading?: Local;
	video?: Local;
};

const labels: Record<keyof Guide, Local> = {
	say: both('Say', 'Di'),
	watch: both('Watch for', 'Observa'),
	psychosis: both('With psychosis', 'Con psicosis'),
	reading: both('If reading is hard', 'Si cuesta leer'),
	video: both('On video', 'Por video')
};
export const guideLabels: Local[] = Object.values(labels);

/** One line for each part, in this order: a block's note is a text. */
function noteOf(guide: Guide): Local {
	const parts = Object.keys(labels) as (keyof Guide)[];
	const text = (locale: Locale) =>
		parts.flatMap((part) => (guide[part] ? [`${labels[part][locale]}: ${guide[part][locale]}`] : [])).join('\n');
	return both(text('en'), text('es'));
}

export const block = (
	title: Local,
	minutes: number,
	activity: ActivityConfig,
	guide: Guide,
	stage?: TemplateBlock['stage']
): TemplateBlock => ({ title, minutes, activity, ...(stage && { stage }), note: noteOf(guide) });

export const checkIn = (minutes: number, fields: CheckInConfig['fields'], guide: Guide): TemplateBlock =>
	block(both('Check-in', 'Registro inicial'), minutes, { kind: 'check-in', fields }, guide);

/** The pages that teach the skill, read together. */
export const teach = (title: Local, minutes: number, pages: Page[], guide: Guide): TemplateBlock =>
	block(title, minutes, { kind: 'pages', pages }, guide, 'taught');

export const closing = (minutes: number, homework: Local, guide: Guide): TemplateBlock =>
	block(both('Closing', 'Cierre'), minutes, { kind: 'closing', homework, feedback: 'anonymous' }, guide);

export const page = (heading: Local, paragraphs: Local[], image?: Page['image']): Page => ({
	heading,
	paragraphs,
	...(image && { image })
});

export const sheet = (slug: string, more: { pace?: 'together'; wall?: string } = {}): ActivityConfig => ({
	kind: 'worksheet',
	slug,
	...more
});

export const breathing = (pattern: PatternId, rounds = patterns[pattern].rounds): ActivityConfig => ({
	kind: 'breathing',
	pattern,
	rounds,
	rates: true
});

const lettered = (choices: Local[]) => choices.map((label, at) => ({ id: 'abcdefgh'.charAt(at), label }));

export const poll = (question: Local, ...choices: Local[]): ActivityConfig => ({
	kind: 'poll',
	question,
	options: lettered(choices),
	many: false,
	anonymous: 'everyone'
});

/** A poll in which a person may choose several. */
export const pollOfSeveral = (question: Local, ...choices: Local[]): ActivityConfig => ({
	kind: 'poll',
	question,
	options: lettered(choices),
	many: true,
	anonymous: 'everyone'
});

export const ranking = (question: Local, ...choices: Local[]): ActivityConfig => ({
	kind: 'ranking',
	question,
	options: lettered(choices),
	anonymous: 'everyone'
});

/** From 0 to 10. */
export const scale = (question: Local, low: Local, high: Local): ActivityConfig => ({
	kind: 'scale',
	question,
	max: 10,
	low,
	high,
	anonymous: 'everyone'
});

export const words = (question: Local, most = 1): ActivityConfig => ({
	kind: 'words',
	question,
	most,
	anonymous: 'everyone'
});

export const ideas = (question: Local): ActivityConfig => ({
	kind: 'ideas',
	question,
	most: 3,
	votes: 3,
	anonymous: 'everyone'
});

/** `minutes` are what each person has. */
export const round = (question: Local, minutes: number): ActivityConfig => ({
	kind: 'round',
	question,
	minutes,
	namesAgreed: false
});

export const discussion = (question: Local): ActivityConfig => ({ kind: 'discussion', question });

type Part = { id: string; name: Local; brief: Local };
export const rolePlay = (title: Local, scene: Local, parts: Part[]): ActivityConfig => ({
	kind: 'role-play',
	title,
	scene,
	parts,
	namesAgreed: false
});
export const part = (id: string, name: Local, brief: Local): Part => ({ id, name, brief });
