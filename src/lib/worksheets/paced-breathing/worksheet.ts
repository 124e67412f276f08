import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { after, before, tension } from '#lib/worksheets/scales.ts';
import { both, line, scale, step } from '#lib/worksheets/write.ts';

const tensionName = both('tension', 'tensión');

export const pacedBreathing: LibraryWorksheet = {
	slug: 'paced-breathing',
	version: 1,
	topic: 'body',
	title: both('Slow breathing', 'Respirar despacio'),
	purpose: both(
		'Let your breath find a slow and even pace. There is a rhythm to follow, or use your own.',
		'Deja que tu respiración encuentre un ritmo lento y parejo. Hay uno para seguir, o usa el tuyo.'
	),
	when: both(
		'Use it before sleep, before a hard talk, or when your body is on alert.',
		'Úsalo antes de dormir o de una conversación difícil. También cuando tu cuerpo está en alerta.'
	),
	cautions: both(
		'If you feel dizzy, breathe as you like. If watching your breath makes you uneasy, look at one thing in the room.',
		'Si te mareas, respira como quieras. Si mirar tu respiración te inquieta, mira una cosa del cuarto.'
	),
	minutes: 6,
	steps: [
		step('start', both('Before you start', 'Antes de empezar'), [
			scale(
				'tension-before',
				both('How tense are you right now?', '¿Cuánta tensión tienes en este momento?'),
				tension,
				{
					pair: before(tensionName)
				}
			)
		]),
		step(
			'box',
			both('Four equal sides', 'Cuatro lados iguales'),
			[
				{
					kind: 'timer',
					id: 'box',
					label: both(
						'In, wait, out, wait: four counts each',
						'Toma aire, espera, suelta, espera: cuatro tiempos cada uno'
					),
					help: both('Leave out the waiting if it is not for you.', 'Deja las esperas si no te sientan bien.'),
					seconds: 96,
					breath: { in: 4, hold: 4, out: 4, rest: 4 }
				}
			],
			both('Sit as you like. Eyes open is fine.', 'Siéntate como quieras. Puedes dejar los ojos abiertos.')
		),
		step('long', both('A longer way out', 'Soltar más largo'), [
			{
				kind: 'timer',
				id: 'long',
				label: both('In for four, out for six', 'Toma aire en cuatro, suelta en seis'),
				seconds: 120,
				breath: { in: 4, hold: 0, out: 6, rest: 0 }
			}
		]),
		step('now', both('How it is now', 'Cómo estás ahora'), [
			scale('tension-after', both('How tense are you now?', '¿Cuánta tensión tienes ahora?'), tension, {
				pair: after(tensionName)
			}),
			line(
				'better',
				both('Which one suits you, and when will you use it?', '¿Cuál te queda mejor y cuándo lo usarás?'),
				{
					example: both('The long way out, in bed', 'Soltar más largo, en la cama'),
					shareable: true
				}
			)
		])
	],
	workedExample: { 'tension-before': 7, box: 96, long: 120, 'tension-after': 5 }
};
