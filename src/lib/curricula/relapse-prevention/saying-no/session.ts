import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, part, rolePlay, round, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Say your no aloud three times this week, to a mirror or to a friend. Say no once to something small that has nothing to do with using.',
	'Di tu no en voz alta tres veces esta semana, al espejo o a una amistad. Di que no, una vez, a algo pequeño que no tenga que ver con consumir.'
);

export const session: SessionTemplate = {
	slug: 'relapse-saying-no',
	version: 1,
	title: both('Saying no, and leaving', 'Decir que no, e irse'),
	purpose: both(
		'People write a short no for one likely offer and rehearse it, with leaving as part of it.',
		'Las personas escriben un no corto para una oferta probable y lo ensayan, con la salida incluida.'
	),
	notes: both(
		'Use drinks at a family party or a cigarette break as scenes; do not bring substances, containers or words that only users know. Where saying no could bring a beating, debt or loss of housing, the plan is safety and not a sentence. Pressure by a partner, a dealer or a parent is best worked on one to one.',
		'Usa escenas como un trago en una fiesta familiar o un descanso con cigarro; no traigas sustancias, envases ni palabras que solo conoce quien consume. Si un no puede traer golpes, deudas o perder la vivienda, el plan es la seguridad y no una frase. La presión de una pareja, de quien vende o de la familia se trabaja mejor a solas.'
	),
	blocks: [
		checkIn(8, ['mood', 'cravings', 'used', 'homework', 'need'], {
			say: both(
				'Think of the next days: where might someone offer you something?',
				'Piensa en los próximos días: ¿dónde te podrían ofrecer algo?'
			)
		}),
		teach(both('A short no', 'Un no corto'), 9, pages, {
			say: both(
				'I offer you my worst sandwich three times. Answer the same each time, kindly.',
				'Te ofrezco tres veces mi peor sándwich. Contesta igual cada vez, con amabilidad.'
			),
			watch: both('A "maybe later". Laugh together and shorten it.', 'Un «luego, quizá». Ríanse y háganlo más corto.'),
			reading: both(
				'Practice everything aloud; nothing has to be written today.',
				'Practiquen todo en voz alta; hoy no hay que escribir nada.'
			)
		}),
		block(
			both('My words', 'Mis palabras'),
			10,
			sheet('asking-clearly'),
			{
				say: both(
					'Use the sheet to say no: what you want is to be left in peace with it. One sentence is the goal.',
					'Usa la hoja para decir que no: lo que quieres es que te dejen en paz con eso. La meta es una frase.'
				),
				watch: both(
					'Long reasons. Cross out until one line is left.',
					'Razones largas. Tacha hasta que quede una línea.'
				)
			},
			'practiced'
		),
		block(
			both('At the party', 'En la fiesta'),
			11,
			rolePlay(
				both('The cousin with the tray', 'El primo con la bandeja'),
				both(
					'A birthday in the family. A cousin comes with drinks on a tray and is happy to see Chris. "Just one, for old times." Chris has decided not to.',
					'Un cumpleaños en la familia. Un primo llega con bebidas en una bandeja y le da gusto ver a Chris. «Solo una, por los viejos tiempos». Chris decidió que no.'
				),
				[
					part(
						'no',
						both('Chris, who says no', 'Chris, que dice que no'),
						both(
							'Say your short no first. If asked again, say the same. Then change the subject or go and find your aunt.',
							'Di primero tu no corto. Si insiste, repite lo mismo. Después cambia de tema o vete a buscar a tu tía.'
						)
					),
					part(
						'offers',
						both('The cousin', 'El primo'),
						both(
							'You mean well. Ask twice, warmly. When Chris changes the subject, you go along.',
							'Lo haces con cariño. Insiste dos veces. Cuando Chris cambie de tema, síguele.'
						)
					),
					part(
						'ally',
						both('The aunt', 'La tía'),
						both(
							'You know. When Chris looks at you, call: come and help me in the kitchen.',
							'Tú sabes. Cuando Chris te mire, llama: ven a ayudarme en la cocina.'
						)
					)
				]
			),
			{
				say: both(
					'Short, and twice. Then someone else may take the role with their own words.',
					'Corto y dos veces. Luego otra persona puede tomar el papel con sus palabras.'
				),
				watch: both(
					'Someone who goes pale or laughs too much. Offer the role of the aunt, or to watch.',
					'Quien palidece o se ríe de más. Ofrece el papel de la tía, o solo mirar.'
				),
				psychosis: both(
					'Play it with a facilitator as the cousin, ask once only, and end with leaving.',
					'Que quien facilita sea el primo, ofrezca una sola vez, y terminen con la salida.'
				),
				video: both(
					'The offer can be a phone call or a message read aloud; that is how many come.',
					'La oferta puede ser una llamada o un mensaje leído en voz alta; así llegan muchas.'
				)
			},
			'practiced'
		),
		block(both('My no', 'Mi no'), 6, round(both('Say your no, in one sentence.', 'Di tu no, en una frase.'), 0.5), {
			say: both(
				'Standing if you can, to the whole group. The group answers: all right.',
				'De pie si puedes, a todo el grupo. El grupo contesta: está bien.'
			)
		}),
		closing(6, homePractice, {
			say: both('Who could be your aunt in the kitchen?', '¿Quién podría ser tu tía de la cocina?')
		})
	]
};
