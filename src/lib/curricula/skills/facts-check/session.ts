import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, discussion, ideas, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Once this week, when a feeling comes up fast, ask: what would a camera have seen? Write down the answer and one other story that fits.',
	'Una vez esta semana, cuando una emoción suba rápido, pregunta: ¿qué habría visto una cámara? Anota la respuesta y otra historia que encaje.'
);

export const session: SessionTemplate = {
	slug: 'skills-facts-check',
	version: 1,
	title: both('Looking at the facts', 'Mirar los hechos'),
	purpose: both(
		'People separate what happened from what they made of it, and see whether the strength of a feeling fits.',
		'Las personas separan lo que pasó de lo que entendieron y ven si la fuerza de la emoción encaja.'
	),
	notes: both(
		'This is not about proving anyone wrong. Feelings are always real; what they are about may need a look. Never use it to talk someone out of discrimination, violence or loss that did happen: say that the feeling fits, and move to support or problem solving.',
		'No se trata de demostrar que alguien se equivoca. Las emociones siempre son reales; lo que las provoca puede necesitar una mirada. Nunca lo uses para quitarle importancia a una discriminación, violencia o pérdida que sí ocurrió: di que la emoción encaja y pasa al apoyo o a resolver el problema.'
	),
	blocks: [
		checkIn(8, ['mood', 'anxiety', 'homework', 'skill', 'need'], {
			say: both(
				'While you answer, think of one moment this week when you felt something quickly.',
				'Mientras respondes, piensa en un momento de la semana en que sentiste algo muy rápido.'
			)
		}),
		teach(both('A camera and a story', 'Una cámara y una historia'), 10, pages, {
			say: both(
				'I walk out of the room without a word. What did a camera see? Now, which stories could you tell about it?',
				'Salgo del salón sin decir nada. ¿Qué vio una cámara? Ahora, ¿qué historias se podrían contar?'
			),
			watch: both(
				'People who feel corrected. Say: the mind tells stories to keep us safe, and some are right.',
				'Quien siente que le corrigen. Di: la mente cuenta historias para cuidarnos, y algunas son ciertas.'
			),
			psychosis: both(
				'Do not test a belief someone holds firmly. Use an everyday example that does not touch it, and stay with: what else could it be?',
				'No pongas a prueba una creencia firme. Usa un ejemplo diario que no la toque y quédate en: ¿qué más podría ser?'
			)
		}),
		block(
			both('Other stories', 'Otras historias'),
			8,
			ideas(
				both(
					'Someone you know walks by and does not say hello. What could explain it?',
					'Alguien que conoces pasa y no saluda. ¿Qué podría explicarlo?'
				)
			),
			{
				say: both(
					'Collect as many as you can, likely or not. Funny ones are welcome.',
					'Junta todas las que puedas, probables o no. Las graciosas también valen.'
				),
				reading: both('People can say their ideas; write them in for them.', 'Pueden decir sus ideas; escríbelas tú.'),
				video: both(
					'Give two silent minutes to write before anyone speaks.',
					'Da dos minutos en silencio para escribir antes de hablar.'
				)
			}
		),
		block(
			both('Facts check', 'Mirar los hechos'),
			14,
			sheet('facts-check'),
			{
				say: both(
					'Choose something from this week that was about five out of ten. Begin with what a camera would have seen.',
					'Elige algo de esta semana que fue más o menos cinco de diez. Empieza por lo que habría visto una cámara.'
				),
				watch: both(
					'Someone whose facts are dangerous now. Leave the sheet, thank them, and talk one to one.',
					'Quien vive un peligro ahora mismo. Deja la hoja, agradece y habla a solas.'
				),
				reading: both(
					'Fill in only the first two pages; the rest can be talked through.',
					'Llena solo las dos primeras páginas; lo demás se puede conversar.'
				)
			},
			'practiced'
		),
		block(
			both('Does it fit?', '¿Encaja?'),
			5,
			discussion(both('What did you see that you had not seen before?', '¿Qué viste que antes no veías?')),
			{
				say: both(
					'If your feeling fits the facts, that is also an answer. What would help you then?',
					'Si tu emoción encaja con los hechos, también es una respuesta. ¿Qué te ayudaría entonces?'
				)
			}
		),
		closing(5, homePractice, {
			say: both(
				'Just one camera question this week is enough.',
				'Esta semana basta con una sola pregunta de la cámara.'
			)
		})
	]
};
