import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, round, scale, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Take one thought this week through the thought record. Or make one small test: write what you expect, do it, and write what happened.',
	'Lleva esta semana un pensamiento por el registro. O haz una prueba pequeña. Escribe qué crees que va a pasar, hazlo y escribe qué pasó.'
);

export const session: SessionTemplate = {
	slug: 'cbt-testing-thoughts',
	version: 1,
	title: both('Looking at both sides of a thought', 'Mirar los dos lados de un pensamiento'),
	purpose: both(
		'People weigh one thought, for and against, and find a fair one they can believe, or plan a small test.',
		'Las personas pesan un pensamiento, a favor y en contra, y encuentran uno justo que puedan creer, o planean una prueba.'
	),
	notes: both(
		'Ask; do not argue. If you find yourself persuading, hand the question back. What speaks for the thought comes first and is taken seriously: often there is something true in it that needs care or a plan. Belief that drops by ten is worth the work. A test must be safe, small, and wanted by the person.',
		'Pregunta; no discutas. Si te oyes convenciendo, devuelve la pregunta. Primero va lo que habla a favor, y se toma en serio: a menudo hay ahí algo cierto que pide cuidado o un plan. Que la creencia baje diez puntos ya vale el trabajo. Una prueba debe ser segura, pequeña y deseada por la persona.'
	),
	blocks: [
		checkIn(7, ['mood', 'anxiety', 'homework', 'need'], {
			say: both(
				'Which thought did you catch most often this week? You can keep it to yourself.',
				'¿Qué pensamiento atrapaste más esta semana? Puedes guardártelo.'
			)
		}),
		teach(both('A fair look', 'Una mirada justa'), 9, pages, {
			say: both(
				'I will be the thought: "If I speak in the meeting, I will make a fool of myself." You are the judge. Ask me what I saw.',
				'Yo soy el pensamiento: «si hablo en la reunión, haré el ridículo». Tú juzgas. Pregúntame qué vi.'
			),
			watch: both(
				'A rush to sunny thoughts. Ask: do you believe that, from zero to ten?',
				'Prisa por pensamientos alegres. Pregunta: ¿eso lo crees, de cero a diez?'
			),
			psychosis: both(
				'Work with worries about chores, money or people, and only if the person brings doubt of their own.',
				'Trabaja preocupaciones por tareas, dinero o gente, y solo si la persona trae su propia duda.'
			)
		}),
		block(
			both('My thought record', 'Mi registro de pensamientos'),
			19,
			sheet('thought-record'),
			{
				say: both(
					'Choose one thought from your notes. Take your time with what speaks for it; then look for what has been left out.',
					'Elige un pensamiento de tus notas. Toma tu tiempo con lo que habla a favor; luego busca lo que quedó fuera.'
				),
				watch: both(
					'People who find nothing against it. Ask how they would judge it for a friend, or plan a test instead.',
					'Quien no halla nada en contra. Pregunta cómo lo juzgaría para una amistad, o planea una prueba.'
				),
				reading: both(
					'Do it with two hands: what speaks for it in the left, what against it in the right, one word each.',
					'Hazlo con las dos manos: a favor en la izquierda y en contra en la derecha, una palabra por dedo.'
				),
				video: both(
					'Open the record on the phone beside the call; ask aloud who is stuck.',
					'Abre el registro en el teléfono junto a la llamada; pregunta por voz quién no sabe cómo seguir.'
				)
			},
			'practiced'
		),
		block(
			both('How much do you believe it now?', '¿Cuánto lo crees ahora?'),
			3,
			scale(
				both('How much do you believe the first thought now?', '¿Cuánto crees ahora el primer pensamiento?'),
				both('Not at all', 'Nada'),
				both('Completely', 'Por completo')
			),
			{
				say: both('Any number is fine. No one sees whose it is.', 'Cualquier número está bien. Nadie ve de quién es.')
			}
		),
		block(
			both('A fair thought', 'Un pensamiento justo'),
			6,
			round(
				both(
					'Which fair thought, or which small test, do you take with you?',
					'¿Qué pensamiento justo, o qué prueba pequeña, te llevas?'
				),
				0.5
			),
			{
				say: both('Read it, or pass. No comments; we only listen.', 'Léelo, o pasa. Sin comentarios; solo escuchamos.'),
				watch: both(
					'A test that could do harm. Offer to plan it together after group.',
					'Una prueba que podría hacer daño. Ofrece planearla con esa persona después del grupo.'
				)
			}
		),
		closing(6, homePractice, {
			say: both(
				'One record or one test. Choose the one you are more curious about.',
				'Un registro o una prueba. Elige lo que te dé más curiosidad.'
			)
		})
	]
};
