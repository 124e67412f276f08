import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, breathing, checkIn, closing, poll, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Practice your way to calm the body once a day, in a calm moment. Three minutes are enough. Note how tense you are before and after.',
	'Practica una vez al día tu forma de calmar el cuerpo, en un momento tranquilo. Bastan tres minutos. Anota cuánta tensión hay antes y después.'
);

export const session: SessionTemplate = {
	slug: 'skills-body-calm',
	version: 1,
	title: both('Calming the body first', 'Primero calmar el cuerpo'),
	purpose: both(
		'People try slow breathing and one other way to lower arousal, and choose one to keep.',
		'Las personas prueban la respiración lenta y otra forma de bajar la activación, y eligen una.'
	),
	notes: both(
		'Know before the session who has a heart condition, is pregnant, faints, has an eating disorder or seizures: no strong cold and no hard exercise for them without medical advice. Have water, and something cool such as a damp cloth. Slow breathing can feel like losing control to people with panic; a longer breath out, with no holding, is the gentlest way in.',
		'Averigua antes quién tiene un problema del corazón, embarazo, desmayos, un trastorno de la conducta alimentaria o convulsiones: nada de frío intenso ni ejercicio fuerte sin consejo médico. Ten agua y algo fresco, como un paño húmedo. A quien tiene pánico, respirar despacio le puede parecer perder el control; lo más suave es alargar la salida del aire, sin retener.'
	),
	blocks: [
		checkIn(8, ['mood', 'anxiety', 'homework', 'skill', 'need'], {
			say: both(
				'Before you answer: where do you feel your body touch the chair?',
				'Antes de responder: ¿dónde toca tu cuerpo la silla?'
			),
			watch: both(
				'Who did not practice. Ask what got in the way, with interest and no blame.',
				'Quién no practicó. Pregunta qué se interpuso, con interés y sin culpas.'
			)
		}),
		teach(both('The body as a way in', 'El cuerpo como entrada'), 9, pages, {
			say: both(
				'Think of a day when feelings ran so high that good advice was no help. What was your body doing?',
				'Piensa en un día en que todo subió tanto que ningún consejo servía. ¿Qué hacía tu cuerpo?'
			),
			watch: both(
				'Talk of chest pain or fainting. That is a medical question first; ask about it in private.',
				'Si hablan de dolor en el pecho o desmayos. Eso es primero una pregunta médica; háblalo a solas.'
			),
			reading: both(
				'Show each way with your own body as you name it.',
				'Muestra cada forma con tu propio cuerpo al nombrarla.'
			)
		}),
		block(
			both('A longer breath out', 'Soltar el aire más despacio'),
			6,
			breathing('long-exhale', 12),
			{
				say: both(
					'Follow the circle or your own pace. The only rule is that air goes out a little longer than it comes in. Stop whenever you like.',
					'Sigue el círculo o tu propio ritmo. Solo importa que el aire salga un poco más despacio de lo que entra. Para cuando quieras.'
				),
				watch: both(
					'Dizziness or tingling means too deep or too fast: breathe normally and look around.',
					'El mareo o el hormigueo indican que va muy hondo o muy rápido: respirar normal y mirar alrededor.'
				),
				psychosis: both(
					'Keep eyes open and count aloud. People who find the breath strange may press their palms together instead.',
					'Ojos abiertos y cuenta en voz alta. A quien le parezca rara la respiración, puede juntar las palmas con fuerza.'
				),
				video: both(
					'The circle moves on every phone at once; ask people to keep sound off so that no one hears others breathe.',
					'El círculo se mueve igual en todos los teléfonos; pide el sonido apagado para que nadie oiga respirar a otras personas.'
				)
			},
			'practiced'
		),
		block(
			both('Choose one way and try it', 'Elige una forma y pruébala'),
			13,
			sheet('body-first-calm'),
			{
				say: both(
					'Read the first page, then choose one way that is safe for you. Try it now for a few minutes and rate before and after.',
					'Lee la primera página y elige una forma que sea segura para ti. Pruébala ahora unos minutos y marca antes y después.'
				),
				watch: both(
					'Muscle work can hurt where there is pain or an injury: tighten only a little, or leave that part out.',
					'Apretar puede doler donde hay dolor o una lesión: aprieta solo un poco, o deja esa parte.'
				),
				reading: both(
					'Offer three ways by showing them, and let people point.',
					'Ofrece tres formas mostrándolas y deja que señalen una.'
				)
			},
			'practiced'
		),
		block(
			both('What moved it', 'Qué lo movió'),
			7,
			poll(
				both('What happened to your tension?', '¿Qué pasó con tu tensión?'),
				both('It went down', 'Bajó'),
				both('About the same', 'Más o menos igual'),
				both('It went up', 'Subió'),
				both('I did not try it today', 'Hoy no lo probé')
			),
			{
				say: both(
					'All four answers teach us something. If it went up, that way is not yours, or not yet.',
					'Las cuatro respuestas enseñan algo. Si subió, esa forma no es la tuya, o todavía no.'
				),
				watch: both(
					'Anyone whose tension went up and stayed up. Stay near and do something outward together.',
					'Quien subió y no baja. Acompaña y haz con esa persona algo hacia fuera.'
				)
			}
		),
		closing(7, homePractice, {
			say: both(
				'Practice on calm days, so that the way is there on hard ones.',
				'Practica en días tranquilos, para que la forma esté ahí en los difíciles.'
			)
		})
	]
};
