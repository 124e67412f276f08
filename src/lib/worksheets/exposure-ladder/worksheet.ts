import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { distress } from '#lib/worksheets/scales.ts';
import { both, line, note, rows, scale, step } from '#lib/worksheets/write.ts';

export const exposureLadder: LibraryWorksheet = {
	slug: 'exposure-ladder',
	version: 1,
	topic: 'doing',
	title: both('Ladder toward what I fear', 'Escalera hacia lo que temo'),
	purpose: both(
		'Break one fear into small steps. You take them one by one, from easy to hard, at your own pace.',
		'Divide un miedo en pasos pequeños. Los das de uno en uno, de lo fácil a lo difícil, a tu ritmo.'
	),
	when: both(
		'Good for fears that keep you from things you want: crowds, calls, driving, being seen.',
		'Sirve para miedos que te quitan cosas que quieres: multitudes, llamadas, manejar, que te vean.'
	),
	cautions: both(
		'Not for real danger. For trauma memories, work on this only with your own clinician.',
		'No es para un peligro real. Si hay recuerdos de trauma, hazlo solo con tu profesional de salud.'
	),
	contentNote: note(
		'This sheet is about something you fear. You only write today.',
		'Esta hoja trata de algo que temes. Hoy solo se escribe.'
	),
	minutes: 25,
	steps: [
		step('fear', both('The fear', 'El miedo'), [
			line('fear', both('What do you stay away from?', '¿Qué evitas?'), {
				example: both('Riding the bus when it is full', 'Subir al autobús cuando va lleno')
			}),
			line('why', both('What would you gain by facing it?', '¿Qué ganarías al enfrentarlo?'), {
				example: both('I could get to work by myself.', 'Podría ir al trabajo por mi cuenta.'),
				shareable: true
			})
		]),
		step(
			'ladder',
			both('The steps', 'Los escalones'),
			[
				rows(
					'steps',
					both('Your steps, from easy to hard', 'Tus escalones, de lo fácil a lo difícil'),
					both('Step', 'Escalón'),
					[
						line('text', both('What would you do?', '¿Qué harías?')),
						scale('distress', both('How hard would it be?', '¿Qué tan difícil sería?'), distress)
					],
					{
						min: 3,
						max: 10,
						ordered: true,
						help: both('Move a step if it is in the wrong place.', 'Mueve un escalón si no está en su lugar.')
					}
				)
			],
			both('Begin with steps that feel about 20 to 40.', 'Empieza con escalones de unos 20 a 40.')
		),
		step(
			'tries',
			both('Each time you try', 'Cada vez que lo intentas'),
			[
				rows(
					'tries',
					both('Your tries', 'Tus intentos'),
					both('Try', 'Intento'),
					[
						line('step', both('Which step?', '¿Qué escalón?')),
						scale('before', both('Distress before', 'Malestar antes'), distress),
						scale('peak', both('Distress at its peak', 'Malestar en lo más alto'), distress),
						scale('after', both('Distress after', 'Malestar después'), distress),
						line('safety', both('What did you do to feel safer?', '¿Qué hiciste para sentir menos riesgo?')),
						line('learned', both('What did you learn?', '¿Qué aprendiste?'))
					],
					{ min: 1, max: 12 }
				)
			],
			both(
				'Stay long enough to learn something. Then repeat it.',
				'Quédate lo suficiente para aprender algo. Luego repítelo.'
			)
		)
	],
	workedExample: {
		'steps.r1.text': both('Stand at the stop and let two buses go', 'Estar en la parada y dejar pasar dos autobuses'),
		'steps.r1.distress': 25,
		'steps.r2.text': both('Ride one stop at noon', 'Subir una parada al mediodía'),
		'steps.r2.distress': 45,
		'steps.r3.text': both('Ride to work at eight', 'Ir al trabajo a las ocho'),
		'steps.r3.distress': 80,
		'tries.r1.step': both('Stand at the stop', 'Estar en la parada'),
		'tries.r1.before': 30,
		'tries.r1.peak': 45,
		'tries.r1.after': 20,
		'tries.r1.safety': both('Held my phone', 'Apreté el teléfono'),
		'tries.r1.learned': both('It went down while I was there.', 'Bajó mientras seguía ahí.')
	}
};
