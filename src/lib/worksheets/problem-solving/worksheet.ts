import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { helpfulness } from '#lib/worksheets/scales.ts';
import { both, line, list, oneOf, option, rows, scale, step } from '#lib/worksheets/write.ts';

export const problemSolving: LibraryWorksheet = {
	slug: 'problem-solving',
	version: 1,
	topic: 'planning',
	title: both('One problem, step by step', 'Un problema, paso a paso'),
	purpose: both(
		'Take one real problem and think of more than one way. Try the one that fits best.',
		'Toma un problema real y piensa en más de un camino. Prueba el que mejor te quede.'
	),
	when: both(
		'Use it when the facts are the trouble: money, forms, rides, time.',
		'Úsala cuando el problema está en los hechos: dinero, papeles, transporte, tiempo.'
	),
	cautions: both(
		'Is it not yours to change, or do feelings run very high? Start with another sheet.',
		'¿No depende de ti, o lo que sientes es muy fuerte? Empieza con otra hoja.'
	),
	minutes: 20,
	steps: [
		step('problem', both('The problem', 'El problema'), [
			line('problem', both('What is the problem, in one sentence?', '¿Cuál es el problema, en una frase?'), {
				example: both('I miss group when my ride cancels.', 'Falto al grupo cuando me cancelan el viaje.')
			}),
			line('goal', both('What would be good enough?', '¿Qué sería suficiente?'), {
				example: both('I get here four days out of five.', 'Llego cuatro días de cinco.')
			})
		]),
		step(
			'options',
			both('Ways to go', 'Caminos'),
			[
				rows(
					'options',
					both('What could you do?', '¿Qué podrías hacer?'),
					both('Way', 'Camino'),
					[
						line('text', both('The idea', 'La idea')),
						line('pro', both('What speaks for it?', '¿Qué tiene a favor?')),
						line('con', both('What speaks against it?', '¿Qué tiene en contra?')),
						scale('score', both('How much might it help?', '¿Cuánto podría ayudar?'), helpfulness)
					],
					{ min: 3, max: 6 }
				)
			],
			both('Write down odd ideas too. Sort them after.', 'Escribe también ideas raras. Después las ordenas.')
		),
		step('choose', both('Your choice', 'Tu elección'), [
			line('choice', both('Which way will you try first?', '¿Qué camino probarás primero?'), {
				example: both('Bus as a backup', 'El autobús como respaldo'),
				shareable: true
			}),
			list('steps', both('What are the steps?', '¿Cuáles son los pasos?'), both('Step', 'Paso'), {
				min: 2,
				max: 6,
				ordered: true
			})
		]),
		step(
			'review',
			both('How it went', 'Cómo salió'),
			[
				oneOf('result', both('Did it help?', '¿Ayudó?'), [
					option('solved', 'It is solved', 'Está resuelto'),
					option('better', 'It is better', 'Está mejor'),
					option('same', 'It is the same', 'Está igual')
				]),
				line('next', both('What will you do now?', '¿Qué harás ahora?'), {
					example: both('Keep the bus card in my bag.', 'Llevar siempre la tarjeta del autobús.')
				})
			],
			both('Come back to this after you tried it.', 'Vuelve aquí después de probarlo.')
		)
	],
	workedExample: {
		'options.r1.text': both('Bus as a backup', 'El autobús como respaldo'),
		'options.r1.pro': both('I decide it myself', 'Depende de mí'),
		'options.r1.con': both('Forty minutes', 'Cuarenta minutos'),
		'options.r1.score': 8,
		'options.r2.text': both('Ride with Cho', 'Ir con Cho'),
		'options.r2.pro': both('Company', 'Compañía'),
		'options.r2.con': both('Only three days', 'Solo tres días'),
		'options.r2.score': 6,
		'options.r3.text': both('Move nearer', 'Mudarme más cerca'),
		'options.r3.pro': both('No more rides', 'Adiós a los viajes'),
		'options.r3.con': both('Costs too much', 'Cuesta demasiado'),
		'options.r3.score': 2,
		'steps.r1.text': both('Look up the bus times', 'Buscar los horarios'),
		'steps.r2.text': both('Buy a card on Friday', 'Comprar la tarjeta el viernes'),
		result: 'better'
	}
};
