import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, breathing, checkIn, closing, round, sheet, teach, words } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'On a calm day, ask your relative which signs you may point out, and how. Do one thing this week that is only for you.',
	'En un día tranquilo, pregunta a tu familiar qué señales puedes mencionarle y cómo. Haz esta semana una cosa solo para ti.'
);

export const session: SessionTemplate = {
	slug: 'family-when-it-gets-hard',
	version: 1,
	title: both('When it gets hard again, and you', 'Cuando se pone difícil otra vez, y tú'),
	purpose: both(
		'Families know early signs, what makes a home safer and what to do in danger, and plan one thing for themselves.',
		'Las familias conocen las primeras señales, lo que hace más segura una casa y qué hacer ante un peligro, y planean algo para sí.'
	),
	notes: both(
		'Have the crisis sheet of the program, and know how families get a lock box and naloxone where you are. Speak about weapons as about seat belts: plainly and without politics. Anyone who is worried about tonight talks to a clinician before leaving. End with what families do for themselves, and keep time for it.',
		'Ten la hoja de crisis del programa y averigua cómo se consiguen ahí una caja con llave y naloxona. Habla de las armas como del cinturón de seguridad: con claridad y sin política. Quien se preocupa por esta noche habla con un profesional antes de irse. Termina con lo que cada familiar hace para sí, y guarda tiempo para eso.'
	),
	blocks: [
		checkIn(7, ['mood', 'word', 'sleep-quality', 'need'], {
			say: both('How did you sleep, yourself?', '¿Y tú cómo dormiste?')
		}),
		teach(both('Signs, safety and you', 'Señales, seguridad y tú'), 13, pages, {
			say: both(
				'We read this on a calm day, so that it is there on another one.',
				'Leemos esto en un día tranquilo, para que esté ahí en otro.'
			),
			watch: both(
				'Someone for whom this is not theory. Meet their eyes, and see them right after group.',
				'Alguien para quien esto no es teoría. Búscale la mirada y habla con esa persona al terminar.'
			),
			psychosis: both(
				'Early signs are often sleeping less, withdrawing, suspicion and odd sounds. Early calls to the team are welcome, also small ones.',
				'Las primeras señales suelen ser dormir menos, aislarse, desconfiar u oír ruidos raros. Llamar pronto al equipo siempre está bien, también por algo pequeño.'
			),
			reading: both(
				'Hand out the crisis sheet, and mark the number to call with a color.',
				'Reparte la hoja de crisis y marca con color el número al que se llama.'
			)
		}),
		block(
			both('First signs', 'Primeras señales'),
			5,
			words(
				both(
					'What do you notice first when it gets hard? One or two words, no names.',
					'¿Qué notas primero cuando se pone difícil? Una o dos palabras, sin nombres.'
				),
				2
			),
			{
				say: both(
					'You know more than you think. Add the sign to your plan.',
					'Sabes más de lo que crees. Agrega esa señal a tu plan.'
				)
			}
		),
		block(both('A breath for you', 'Un respiro para ti'), 4, breathing('long-exhale', 12), {
			say: both('Two minutes in which no one needs you.', 'Dos minutos en que nadie te necesita.'),
			video: both(
				'Turn the camera off and put both feet on the floor.',
				'Apaga la cámara y pon los dos pies en el piso.'
			)
		}),
		block(
			both('Something for you', 'Algo para ti'),
			10,
			sheet('activity-menu'),
			{
				say: both(
					'Choose two things that are only for you. Free and short is fine.',
					'Elige dos cosas solo para ti. Gratis y cortas está bien.'
				),
				watch: both(
					'"I have no time for that." Ask what they would tell their own child.',
					'«No tengo tiempo para eso». Pregunta qué le dirían a su propio hijo.'
				)
			},
			'practiced'
		),
		block(
			both('One thing, one person', 'Una cosa, una persona'),
			5,
			round(
				both(
					'What will you do for yourself, and who can cover for you meanwhile?',
					'¿Qué harás para ti y quién puede cubrirte mientras tanto?'
				),
				0.5
			),
			{
				say: both(
					'One sentence, or pass. Others may offer, no one must.',
					'Una frase, o pasar. Alguien puede ofrecerse; nadie tiene que hacerlo.'
				)
			}
		),
		closing(6, homePractice, {
			say: both(
				'Before you go: is there anyone you are worried about tonight? Stay, and we look at it together.',
				'Antes de irte: ¿te preocupa alguien esta noche? Quédate y lo vemos.'
			)
		})
	]
};
