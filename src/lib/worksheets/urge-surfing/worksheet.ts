import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { after, before, urge } from '#lib/worksheets/scales.ts';
import { both, line, note, oneOf, option, scale, step } from '#lib/worksheets/write.ts';

const urgeName = both('urge', 'impulso');

export const urgeSurfing: LibraryWorksheet = {
	slug: 'urge-surfing',
	version: 1,
	topic: 'urges',
	title: both('Ride the wave of an urge', 'Navegar la ola de un impulso'),
	purpose: both(
		'An urge rises, peaks and goes down, like a wave. Watch one pass without doing what it says.',
		'Un impulso sube, crece y baja, como una ola. Mira cómo pasa sin hacer lo que pide.'
	),
	when: both(
		'Practice with a small urge first. It helps with cravings, scrolling, checking and angry words.',
		'Practica primero con un impulso pequeño. Ayuda con antojos, pantallas, revisar cosas y palabras de enojo.'
	),
	cautions: both(
		'Stopping alcohol or some pills all at once can be dangerous. Get medical care for that, and do not only wait it out.',
		'Dejar de golpe el alcohol o algunas pastillas puede ser peligroso. Busca atención médica para eso; no basta con esperar.'
	),
	contentNote: note(
		'This sheet stays with an urge for a few minutes.',
		'Esta hoja se queda unos minutos con un impulso.'
	),
	minutes: 10,
	steps: [
		step('start', both('The wave begins', 'La ola empieza'), [
			line('urge', both('What is the urge?', '¿Cuál es el impulso?'), {
				example: both('To smoke after the call', 'Fumar después de la llamada')
			}),
			scale('urge-before', both('How strong is it right now?', '¿Qué tan fuerte es en este momento?'), urge, {
				pair: before(urgeName)
			})
		]),
		step(
			'body',
			both('Where it is', 'Dónde está'),
			[
				{
					kind: 'body',
					id: 'places',
					label: both('Where in your body do you feel it?', '¿En qué parte del cuerpo lo sientes?')
				},
				line('like', both('What is it like there?', '¿Cómo se siente ahí?'), {
					example: both('Warm and tight, it comes and goes', 'Caliente y apretado, va y viene')
				})
			],
			both('You do not have to push it away.', 'No hace falta que lo empujes.')
		),
		step(
			'ride',
			both('Stay on top', 'Quédate arriba'),
			[
				{
					kind: 'timer',
					id: 'ride',
					label: both('Three minutes with your breath', 'Tres minutos con tu respiración'),
					seconds: 180,
					breath: { in: 4, hold: 0, out: 6, rest: 0 }
				},
				scale('peak', both('How strong was it at the peak?', '¿Qué tan fuerte fue en lo más alto?'), urge)
			],
			both(
				'Breathe, and watch the wave. You can stop at any time.',
				'Respira y mira la ola. Puedes parar cuando quieras.'
			)
		),
		step('shore', both('After the wave', 'Después de la ola'), [
			scale('urge-after', both('How strong is it now?', '¿Qué tan fuerte es ahora?'), urge, { pair: after(urgeName) }),
			oneOf('outcome', both('What did you do?', '¿Qué hiciste?'), [
				option('passed', 'I let it pass', 'Lo dejé pasar'),
				option('waited', 'I waited, then did some of it', 'Esperé y luego hice una parte'),
				option('acted', 'I acted on it', 'Lo seguí')
			]),
			line('learned', both('What did you learn about this urge?', '¿Qué aprendiste de este impulso?'), {
				help: both('Any answer is useful.', 'Cualquier respuesta sirve.'),
				example: both('It was loudest for about a minute.', 'Lo más fuerte duró como un minuto.'),
				shareable: true
			})
		])
	],
	workedExample: {
		'urge-before': 7,
		places: ['throat', 'chest', 'hands'],
		ride: 180,
		peak: 8,
		'urge-after': 4,
		outcome: 'passed'
	}
};
