import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, round, scale, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Put your strongest reason where you see it when the urge comes. Try your phone, your wallet, or the door. Read it once a day.',
	'Pon tu razón más fuerte donde la veas cuando llegue el impulso. Prueba en el teléfono, la cartera o la puerta. Léela una vez al día.'
);

export const session: SessionTemplate = {
	slug: 'relapse-my-reasons',
	version: 1,
	title: both('My own reasons', 'Mis propias razones'),
	purpose: both(
		'People look honestly at both sides of using and put their own strongest reason for change into words.',
		'Las personas miran con honestidad los dos lados de consumir y ponen en palabras su razón más fuerte para cambiar.'
	),
	notes: both(
		'Do not argue for change: ask, and give back what you heard. Groups hold people with different goals and some who were sent; treat each as a decision of that adult. Ask before the session who drinks or takes sedatives daily, and send them to medical care before any plan to stop. No stories of using in detail, no prices, no places.',
		'No argumentes a favor del cambio: pregunta y devuelve lo que oíste. En el grupo hay metas distintas y gente que vino por obligación; respeta cada una como decisión de una persona adulta. Averigua antes quién bebe o toma sedantes a diario y mándalo a atención médica antes de cualquier plan de dejarlo. Sin relatos detallados de consumo, ni precios, ni lugares.'
	),
	blocks: [
		checkIn(8, ['mood', 'cravings', 'used', 'homework', 'need'], {
			say: both(
				'Only your care team sees what you answer about cravings and use. You can also leave it out.',
				'Lo que respondes sobre antojos y consumo solo lo ve tu equipo clínico. También puedes saltarlo.'
			),
			watch: both(
				'Signs of being under the influence or of withdrawal. Step out with that person; a nurse or doctor decides what is next.',
				'Señales de intoxicación o de abstinencia. Sal con esa persona; el personal médico decide qué sigue.'
			)
		}),
		teach(both('Two sides at once', 'Dos lados a la vez'), 10, pages, {
			say: both(
				'If using gave us nothing, no one would be here. What did it give you? And what did it take?',
				'Si consumir no diera nada, nadie estaría aquí. ¿Qué te dio? ¿Y qué te quitó?'
			),
			watch: both(
				'A contest of who lost most. Come back to: what matters to you now?',
				'Una competencia de quién perdió más. Vuelve a: ¿qué te importa ahora?'
			),
			reading: both(
				'Use two bowls and stones: one stone for each thing on either side.',
				'Usa dos tazones y piedritas: una piedrita por cada cosa de cada lado.'
			)
		}),
		block(
			both('Weigh it', 'Ponerlo en la balanza'),
			14,
			sheet('urge-pros-cons'),
			{
				say: both(
					'Fill in all four sides. Be as honest with the first as with the last.',
					'Llena los cuatro lados. Con la misma honestidad en el primero que en el último.'
				),
				watch: both(
					'A rising craving while writing. Offer a walk, water, a breath, and return to it later.',
					'Un antojo que crece al escribir. Ofrece caminar, agua, un respiro, y seguir después.'
				),
				psychosis: both(
					'If voices or the wish to quiet them are a reason to use, write that down and bring it to the prescriber together.',
					'Si las voces, o el deseo de callarlas, son una razón para consumir, anótalo y llévalo con la persona a quien le receta.'
				)
			},
			'practiced'
		),
		block(
			both('How much does it matter?', '¿Cuánto importa?'),
			4,
			scale(
				both('How much does your goal matter to you today?', '¿Cuánto te importa hoy tu meta?'),
				both('Not at all', 'Nada'),
				both('More than anything', 'Más que todo')
			),
			{
				say: both(
					'Why that number and not a lower one? Answer it inside first.',
					'¿Por qué ese número y no uno más bajo? Primero contéstate por dentro.'
				)
			}
		),
		block(
			both('One reason with a face', 'Una razón con cara'),
			8,
			round(both('What is one reason of yours that has a face?', '¿Cuál es una razón tuya que tiene cara?'), 0.5),
			{
				say: both(
					'Say it in one sentence, or pass. We thank each other and say nothing else.',
					'Dilo en una frase, o pasa. Damos las gracias y nada más.'
				),
				video: both(
					'Remind people to use headphones before anyone speaks about use.',
					'Recuerda usar audífonos antes de que alguien hable de consumo.'
				)
			}
		),
		closing(6, homePractice, {
			say: both('Where will your reason live this week?', '¿Dónde va a vivir tu razón esta semana?')
		})
	]
};
