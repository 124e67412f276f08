import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, part, rolePlay, sheet, teach, words } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Listen for five minutes once this week without giving advice. Say one thing that makes sense to you in what you heard.',
	'Escucha cinco minutos una vez esta semana sin dar consejos. Di una cosa que para ti tiene sentido en lo que oíste.'
);

export const session: SessionTemplate = {
	slug: 'family-being-there',
	version: 1,
	title: both('Being there in a hard moment', 'Estar ahí en un momento difícil'),
	purpose: both(
		'Families rehearse listening, saying what makes sense, and asking before they help; they know what to do when they fear for a life.',
		'Las familias ensayan escuchar, decir lo que tiene sentido y preguntar antes de ayudar; saben qué hacer si temen por una vida.'
	),
	notes: both(
		'Use scenes that belong to no one in the room. Many parents hear this module as "you did it wrong": begin with what they do already. The page about dying is read aloud, slowly; afterwards find the Help button on every phone together, and stay for anyone who wants to talk. Some will have lost someone.',
		'Usen escenas que no sean de nadie. Muchas madres y padres oyen este módulo como «lo hiciste mal»: empieza por lo que ya hacen. La página sobre morir se lee despacio, en voz alta; después busquen en grupo el botón de ayuda en cada teléfono, y quédate con quien quiera hablar. Puede haber quien perdió a alguien.'
	),
	blocks: [
		checkIn(8, ['mood', 'word', 'need'], {
			say: both('How are you today, yourself?', '¿Y tú cómo estás hoy?')
		}),
		teach(both('Listening first', 'Primero escuchar'), 11, pages, {
			say: both(
				'Think of someone who listened well to you once. What did they do with their face and hands?',
				'Piensa en alguien que una vez te escuchó bien. ¿Qué hacía con la cara y las manos?'
			),
			watch: both(
				'Anyone who falls silent at the last page. Go and sit with them in the next exercise.',
				'Quien se queda en silencio con la última página. Siéntate a su lado en el siguiente ejercicio.'
			),
			psychosis: both(
				'Do not argue about voices or beliefs and do not play along. "That sounds frightening. I am here. What would help?" is enough.',
				'No discutas sobre voces o creencias, ni le sigas la corriente. Basta con «eso debe dar miedo; aquí estoy; ¿qué te ayudaría?».'
			),
			reading: both(
				'Show each step with a volunteer before reading the page.',
				'Muestra cada paso con alguien del grupo antes de leer la página.'
			)
		}),
		block(
			both('Words that helped', 'Palabras que ayudaron'),
			5,
			words(
				both(
					'Which word or gesture helped you when you were down?',
					'¿Qué palabra o gesto te ayudó cuando estabas mal?'
				),
				2
			),
			{
				say: both('Look how few of them are advice.', 'Mira qué pocas son consejos.')
			}
		),
		block(
			both('In the kitchen at night', 'De noche, en la cocina'),
			12,
			rolePlay(
				both('Back from a bad day', 'De vuelta de un mal día'),
				both(
					'Alexis comes home late, drops the bag and says: "It is all useless. I am not going tomorrow." A parent is in the kitchen.',
					'Alexis llega tarde, suelta la mochila y dice: «No sirve de nada. Mañana no voy». Un familiar está en la cocina.'
				),
				[
					part(
						'listens',
						both('The one who listens', 'Quien escucha'),
						both(
							'Wait one breath. Say what makes sense in it. Ask: ideas, company, or quiet? Then do only that.',
							'Espera un respiro. Di qué tiene sentido. Pregunta: ¿ideas, compañía o silencio? Luego haz solo eso.'
						)
					),
					part(
						'alexis',
						both('Alexis, who comes home', 'Alexis, que llega a casa'),
						both(
							'You are worn out. If you get advice, say less. If you are heard, say a little more.',
							'Ya no puedes más. Si te dan consejos, di menos. Si te escuchan, di un poco más.'
						)
					),
					part(
						'watches',
						both('One who watches', 'Quien observa'),
						both(
							'Watch shoulders and voices. Afterwards tell what you saw, and give no grades.',
							'Observa los hombros y la voz. Después cuenta lo que viste, sin calificar.'
						)
					)
				]
			),
			{
				say: both(
					'First play it the way it often goes, with advice. Then once more, with listening. Thirty seconds each will do.',
					'Primero como suele ser, con consejos. Después otra vez, escuchando. Basta medio minuto cada una.'
				),
				watch: both(
					'Real family members in these two roles: mix families instead.',
					'Familiares de verdad en estos dos papeles: mejor mezcla familias.'
				),
				video: both(
					'Use separate rooms of the call only if a facilitator is in each; otherwise two play and the rest watch.',
					'Usa salas separadas solo si hay quien facilite en cada una; si no, dos actúan y el resto mira.'
				)
			},
			'practiced'
		),
		block(
			both('Kind and steady', 'Con amabilidad y firmeza'),
			8,
			sheet('kind-and-steady'),
			{
				say: both(
					'Look back at one talk of yours from this week. You cared, or you would not be here.',
					'Mira hacia atrás una plática tuya de esta semana. Te importa; si no, no estarías aquí.'
				),
				watch: both(
					'Guilt that takes over. Ask for one thing that went well, however small.',
					'La culpa que lo tapa todo. Pide una cosa que salió bien, por pequeña que sea.'
				)
			},
			'practiced'
		),
		closing(6, homePractice, {
			say: both(
				'Five minutes, once. If you slip into advice, smile and start again.',
				'Cinco minutos, una vez. Si se te escapa un consejo, sonríe y empieza de nuevo.'
			)
		})
	]
};
