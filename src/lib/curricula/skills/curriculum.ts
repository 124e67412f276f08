import type { Curriculum } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { askingClearly } from './asking-clearly/module.ts';
import { bodyCalm } from './body-calm/module.ts';
import { boundariesAndKindness } from './boundaries-and-kindness/module.ts';
import { distressKit } from './distress-kit/module.ts';
import { factsCheck } from './facts-check/module.ts';
import { mindfulAttention } from './mindful-attention/module.ts';
import { namingEmotions } from './naming-emotions/module.ts';
import { oppositeStep } from './opposite-step/module.ts';
import { pauseAndUrges } from './pause-and-urges/module.ts';
import { problemSolving } from './problem-solving/module.ts';
import { sleepAndWeek } from './sleep-and-week/module.ts';
import { valuesAndActivity } from './values-and-activity/module.ts';

export const skills: Curriculum = {
	slug: 'skills',
	version: 1,
	title: both('Coping skills', 'Habilidades para afrontar'),
	summary: both(
		'Skills for attention, strong feelings, urges, other people and everyday life. One skill a session. Anyone can join at any module; coming around again goes deeper.',
		'Habilidades para la atención, las emociones fuertes, los impulsos, las demás personas y la vida diaria. Una habilidad por sesión. Se puede entrar en cualquier módulo; la siguiente vuelta va más a fondo.'
	),
	audience: 'clients',
	sources: [
		'Linehan MM (1993). Skills Training Manual for Treating Borderline Personality Disorder. Ideas only: attention, strong feelings, hard moments and relationships as skills to practice.',
		'Kabat-Zinn J (1990). Full Catastrophe Living.',
		'Jacobson E (1938). Progressive Relaxation.',
		'Beck AT, Rush AJ, Shaw BF, Emery G (1979). Cognitive Therapy of Depression.',
		"D'Zurilla TJ, Goldfried MR (1971). Problem solving and behavior modification. Journal of Abnormal Psychology 78.",
		'Alberti RE, Emmons ML (1970). Your Perfect Right.',
		'Neff KD (2003). Self-compassion: an alternative conceptualization of a healthy attitude toward oneself. Self and Identity 2.'
	],
	streams: [
		{
			id: 'around',
			title: both('Around the skills', 'La vuelta a las habilidades'),
			order: 'cycle',
			modules: [
				'mindful-attention',
				'body-calm',
				'naming-emotions',
				'facts-check',
				'opposite-step',
				'pause-and-urges',
				'distress-kit',
				'asking-clearly',
				'boundaries-and-kindness',
				'problem-solving',
				'values-and-activity',
				'sleep-and-week'
			]
		}
	],
	modules: [
		mindfulAttention,
		bodyCalm,
		namingEmotions,
		factsCheck,
		oppositeStep,
		pauseAndUrges,
		distressKit,
		askingClearly,
		boundariesAndKindness,
		problemSolving,
		valuesAndActivity,
		sleepAndWeek
	],
	newcomer: {
		words: both(
			'Attention and calming the body come first: every other skill leans on them. Until their turn comes, a newcomer can try the five senses sheet with a facilitator in ten minutes.',
			'Primero la atención y calmar el cuerpo: las demás habilidades se apoyan en ellas. Mientras llega su turno, quien empieza puede probar en diez minutos la hoja de los cinco sentidos con quien facilita.'
		),
		modules: ['mindful-attention', 'body-calm'],
		sheet: 'grounding-5-4-3-2-1'
	}
};
