import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, part, ranking, rolePlay, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Save one number in your phone under "first hour". Ask that person whether you may call. Write one line for yourself to read after a slip.',
	'Guarda en tu teléfono un número con el nombre «primera hora». Pregunta a esa persona si puedes llamar. Escribe una línea para leer después de un tropiezo.'
);

export const session: SessionTemplate = {
	slug: 'relapse-after-a-slip',
	version: 1,
	title: both('After a slip', 'Después de un tropiezo'),
	purpose: both(
		'People plan the first hour after a slip, rehearse the call, and look without blame at where a plan stopped.',
		'Las personas planean la primera hora después de un tropiezo, ensayan la llamada y miran sin culpa dónde se detuvo un plan.'
	),
	notes: both(
		'Be ready for someone to disclose a slip today: thank them, and check medical risk one to one (how they are now, what was taken with what, withdrawal, thoughts of dying). Follow the rule of your program on use, and say the rule before the group so that honesty is informed. Know where naloxone is kept and who gives it out. Planning for a slip does not invite one.',
		'Quizá hoy alguien cuente un tropiezo: agradece y revisa el riesgo médico a solas (cómo está ahora, qué tomó y con qué, abstinencia, ideas de morir). Sigue la regla de tu programa sobre el consumo y dila antes del grupo, para que la honestidad sea informada. Averigua dónde está la naloxona y quién la entrega. Planear para un tropiezo no lo provoca.'
	),
	blocks: [
		checkIn(8, ['mood', 'cravings', 'used', 'homework', 'need'], {
			say: both(
				'Whatever you answer about use, you are welcome here today.',
				'Respondas lo que respondas sobre el consumo, hoy tienes lugar aquí.'
			),
			watch: both(
				'Someone who looks intoxicated or very sleepy: medical help first.',
				'Quien parece bajo el efecto o con mucho sueño: primero ayuda médica.'
			)
		}),
		teach(both('One hour at a time', 'Una hora a la vez'), 10, pages, {
			say: both(
				'If a child learning to walk falls, what do we say? And what do we say to ourselves?',
				'Si se cae alguien que aprende a caminar, ¿qué le decimos? ¿Y qué nos decimos por dentro?'
			),
			watch: both(
				'Arguments over abstinence and harm reduction. Both want everyone alive; each goal is decided with the care team.',
				'Discusiones entre abstinencia y reducción de daños. Las dos quieren a todo el mundo con vida; cada meta se decide con el equipo clínico.'
			),
			reading: both(
				'Put the four steps of the first hour on four fingers.',
				'Pon los cuatro pasos de la primera hora en cuatro dedos.'
			)
		}),
		block(
			both('The first step', 'El primer paso'),
			4,
			ranking(
				both('What would help you most in the first hour?', '¿Qué te ayudaría más en la primera hora?'),
				both('Getting to a safe place', 'Llegar a un lugar seguro'),
				both('Calling one person', 'Llamar a una persona'),
				both('Food, water, sleep', 'Comer, tomar agua, dormir'),
				both('Reading a line I wrote', 'Leer una línea que escribí')
			),
			{
				say: both('There is no right order. There is yours.', 'No hay un orden correcto. Está el tuyo.')
			}
		),
		block(
			both('The call', 'La llamada'),
			10,
			rolePlay(
				both('One call in the first hour', 'Una llamada en la primera hora'),
				both(
					'Pat used last night after some good weeks. It is morning. Pat wants to hide, and calls someone.',
					'Pat consumió anoche después de unas buenas semanas. Es de mañana. Pat quiere esconderse, y llama a alguien.'
				),
				[
					part(
						'calls',
						both('Pat, who calls', 'Pat, que llama'),
						both(
							'Say it in one sentence: I slipped, and I want to come back. Say where you are. Ask for one thing.',
							'Dilo en una frase: tuve un tropiezo y quiero volver. Di dónde estás. Pide una cosa.'
						)
					),
					part(
						'answers',
						both('The friend who answers', 'Quien contesta'),
						both(
							'Say: I am glad you called. Ask if Pat is safe and not alone. Ask what is next. Do not scold, do not ask why.',
							'Di: qué bueno que llamaste. Pregunta si Pat está a salvo y con alguien. Pregunta qué sigue. No regañes ni preguntes por qué.'
						)
					)
				]
			),
			{
				say: both(
					'It takes one minute. That is how long the hardest part is.',
					'Dura un minuto. Eso dura la parte más difícil.'
				),
				watch: both(
					'The friend who starts to lecture. Stop, and try again with fewer words.',
					'Quien contesta y empieza a sermonear. Para y prueben con menos palabras.'
				),
				video: both(
					'Play it by voice only, with both cameras off, as a phone call.',
					'Háganlo solo con la voz, con las dos cámaras apagadas, como una llamada.'
				)
			},
			'practiced'
		),
		block(
			both('Where did it stop?', '¿Dónde se detuvo?'),
			12,
			sheet('missing-links'),
			{
				say: both(
					'Take a plan of yours that did not hold, about using or something else. Find the spot, without blame.',
					'Toma un plan tuyo que no aguantó, sobre el consumo u otra cosa. Busca el punto, sin culpas.'
				),
				watch: both(
					'Self-attack. Ask what they would say to the person beside them.',
					'Quien se ataca. Pregunta qué le diría a la persona de al lado.'
				),
				psychosis: both(
					'Do it together aloud with an everyday plan, such as a missed appointment.',
					'Hazlo con la persona, en voz alta, con un plan cotidiano, como una cita que se pasó.'
				)
			},
			'practiced'
		),
		closing(6, homePractice, {
			say: both(
				'Whose name goes under "first hour"? If no one comes to mind, stay for a minute.',
				'¿Qué nombre va en «primera hora»? Si no se te ocurre nadie, quédate un minuto.'
			)
		})
	]
};
