import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { after, before, tension } from '#lib/worksheets/scales.ts';
import { anyOf, both, line, option, scale, step } from '#lib/worksheets/write.ts';

const tensionName = both('tension', 'tensión');

export const bodyScan: LibraryWorksheet = {
	slug: 'body-scan',
	version: 1,
	topic: 'body',
	title: both('A walk through the body', 'Un recorrido por el cuerpo'),
	purpose: both(
		'Move your attention slowly from your feet to your head. You notice, and leave everything as it is.',
		'Lleva tu atención despacio de los pies a la cabeza. Notas y dejas todo como está.'
	),
	when: both('Good at the end of the day, or to begin a group.', 'Sirve al final del día o para empezar un grupo.'),
	cautions: both(
		'For some people the body holds hard memories. Keep your eyes open, and stay with your hands or feet only.',
		'En algunas personas el cuerpo guarda recuerdos difíciles. Deja los ojos abiertos y quédate solo con manos o pies.'
	),
	minutes: 8,
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
			'scan',
			both('From feet to head', 'De los pies a la cabeza'),
			[
				{
					kind: 'timer',
					id: 'scan',
					label: both('Three quiet minutes', 'Tres minutos de calma'),
					help: both(
						'Feet, legs, belly, chest, hands, shoulders, face. Skip any of them.',
						'Pies, piernas, vientre, pecho, manos, hombros, cara. Salta lo que quieras.'
					),
					seconds: 180
				}
			],
			both(
				'When your mind wanders, come back. That is the practice.',
				'Cuando la mente se vaya, regresa. De eso se trata.'
			)
		),
		step('noticed', both('What you noticed', 'Lo que notaste'), [
			{ kind: 'body', id: 'places', label: both('Where did you notice the most?', '¿Dónde notaste más?') },
			anyOf('kind', both('What was it like?', '¿Cómo era?'), [
				option('warm', 'Warm', 'Calor'),
				option('cool', 'Cool', 'Fresco'),
				option('tight', 'Tight', 'Apretado'),
				option('heavy', 'Heavy', 'Pesado'),
				option('light', 'Light', 'Ligero'),
				option('tingling', 'Tingling', 'Hormigueo'),
				option('sore', 'Sore', 'Adolorido'),
				option('nothing', 'Not much', 'Casi nada')
			])
		]),
		step('now', both('How it is now', 'Cómo estás ahora'), [
			scale('tension-after', both('How tense are you now?', '¿Cuánta tensión tienes ahora?'), tension, {
				pair: after(tensionName)
			}),
			line('kind-thing', both('What would be kind to your body today?', '¿Qué le haría bien hoy a tu cuerpo?'), {
				example: both('A warm shower and an early night', 'Un baño caliente y dormir temprano'),
				shareable: true
			})
		])
	],
	workedExample: {
		'tension-before': 6,
		scan: 180,
		places: ['face', 'shoulders', 'feet'],
		kind: ['warm', 'tight'],
		'tension-after': 4
	}
};
