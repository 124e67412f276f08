import type { PatternId } from '#lib/activities/breathing/patterns.ts';
import { local, long, longest, now, times, type Specimen } from './specimen.ts';

/** Breathing, breaks, pages, the end; the display before, between and after; and messages to everyone. */
const breathing = (pattern: PatternId, run: { at: number; stoppedAt?: number } | null): Specimen => ({
	title: pattern === 'grounding' ? 'A mindful minute' : 'Breathing together',
	config: { kind: 'breathing', pattern, rounds: pattern === 'grounding' ? 1 : 12, rates: true },
	part: {
		run: run && {
			pattern,
			rounds: pattern === 'grounding' ? 1 : 12,
			startedAt: now - run.at,
			stoppedAt: run.stoppedAt ?? null
		},
		rated: { before: 3, after: 0 }
	}
});
const pause = (part: object): Specimen => ({
	title: 'Break',
	config: { kind: 'break', minutes: 10 },
	part: { clock: null, wasTaken: false, ...part }
});
const page = (paragraphs: string[], image?: string) => ({
	heading: local('The wave of an urge', 'La ola de un impulso'),
	paragraphs: paragraphs.map((text) => local(text)),
	...(image && { image: { src: image, alt: local('A wave') } })
});
const pages = (paragraphs: string[], image?: string): Specimen => ({
	title: 'Urges',
	config: { kind: 'pages', pages: [page(paragraphs, image), page(paragraphs)] },
	part: { page: 0, furthest: 0 }
});
const picture =
	"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='320' height='200'%3E%3Crect width='320' height='200' fill='teal'/%3E%3C/svg%3E";
const lobby = { status: 'lobby', current: null, clock: null } as const;

export const calm: Record<string, Specimen> = {
	'breathing, soon': breathing('box', null),
	'breathing, on': breathing('long-exhale', { at: 3_000 }),
	'breathing, over': breathing('slow', { at: 3_000, stoppedAt: now }),
	'a mindful minute, soon': breathing('grounding', null),
	'a mindful minute, on': breathing('grounding', { at: 35_000 }),
	'break, soon': pause({}),
	'break, on': pause({ clock: { startedAt: now, length: 600_000, paused: 0, pausedAt: null } }),
	'break, over': pause({ wasTaken: true }),
	questionnaire: { title: 'Questionnaire', config: { kind: 'measure', slug: 'phq-9' }, part: { finished: 4 } },
	'a short page': pages([
		'An urge rises, peaks and falls, whether or not we act on it.',
		'Most last under half an hour.'
	]),
	'a long page': pages(times(5, () => `${long}. ${long}.`)),
	'a page with a picture': pages(['An urge rises, peaks and falls, whether or not we act on it.'], picture),
	closing: {
		title: 'Closing',
		config: { kind: 'closing', homework: local('Call one person'), feedback: 'anonymous' },
		part: {
			homework: { id: 'h', text: 'Call one person' },
			counts: { takeAways: 3, replies: 5, feedback: 0 },
			isCollected: false
		}
	},
	'check-in, asked': {
		title: 'Check-in',
		config: { kind: 'check-in', fields: ['mood', 'word'] },
		part: { finished: 4, revealed: null }
	},
	talk: { title: 'Skill of the day: opposite action' },
	'a long title': { title: longest(80) },
	'talk with a message': { title: 'Skill', room: { prompt: longest(280) } },
	'a message over a question': {
		title: 'Discussion',
		config: { kind: 'discussion', question: local(longest(200)) },
		part: { hands: 0 },
		room: { prompt: longest(280) }
	},
	lobby: { title: 'Skills', room: lobby },
	'lobby with a message': { title: 'Skills', room: { ...lobby, group: longest(80), prompt: longest(280) } },
	planned: { title: 'Skills', room: { ...lobby, status: 'planned' } },
	blank: { title: 'Skills', room: { hidden: true } },
	held: { title: 'Skills', room: { held: now } },
	over: { title: 'Skills', room: { status: 'ended', clock: null } }
};
