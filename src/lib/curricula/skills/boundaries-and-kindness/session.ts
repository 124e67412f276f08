import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, poll, round, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Keep one small limit this week. Say it once, in calm words. Afterwards, say one kind sentence to yourself.',
	'Mantén un límite pequeño esta semana. Dilo una vez, con palabras tranquilas. Después, dite una frase amable.'
);

export const session: SessionTemplate = {
	slug: 'skills-boundaries-and-kindness',
	version: 1,
	title: both('Limits, and kindness to yourself', 'Límites y un trato amable contigo'),
	purpose: both(
		'People find one place where they give more than they have, put a limit into words, and answer the guilt with kindness.',
		'Las personas encuentran un lugar donde dan más de lo que tienen, ponen un límite en palabras y responden a la culpa con amabilidad.'
	),
	notes: both(
		'A limit with a violent partner or relative can raise the danger; ask in private before anyone plans one. People in crowded homes, on probation, undocumented or dependent on money from someone else may not be free to set limits: look for small ones that are theirs. Kind words to oneself can bring grief; allow it, and go slowly.',
		'Un límite con una pareja o familiar violento puede aumentar el peligro; pregunta a solas antes de que alguien lo planee. Quien vive con mucha gente, en libertad condicional, sin papeles o depende del dinero de otra persona quizá no puede poner límites: busca unos pequeños que sí sean suyos. Las palabras amables pueden traer duelo; déjalo estar y ve despacio.'
	),
	blocks: [
		checkIn(7, ['mood', 'anxiety', 'homework', 'skill', 'need'], {
			say: both(
				'You can skip any question. That is a small limit, and it is respected here.',
				'Puedes saltarte cualquier pregunta. Es un límite pequeño y aquí se respeta.'
			)
		}),
		teach(both('Where my line is', 'Dónde está mi línea'), 9, pages, {
			say: both(
				'Hold out your arm. That is about how near a stranger may come. Limits with time, money and feelings are like that, only harder to see.',
				'Estira el brazo. Hasta ahí, más o menos, puede acercarse alguien desconocido. Con el tiempo, el dinero y las emociones pasa igual, solo que se ve menos.'
			),
			watch: both(
				'Limits turned into orders: "I set the limit that he stops drinking". Ask: and what will you do?',
				'Límites que son órdenes: «mi límite es que deje de beber». Pregunta: ¿y tú qué harás?'
			),
			psychosis: both(
				'Keep the arm exercise optional; closeness may feel unsafe. Talk about limits with noise, visits and sleep.',
				'Que el ejercicio del brazo sea opcional; la cercanía puede asustar. Habla de límites con ruido, visitas y sueño.'
			)
		}),
		block(
			both('Where it pinches', 'Dónde aprieta'),
			4,
			poll(
				both('Where do you most often give more than you have?', '¿Dónde das más seguido más de lo que tienes?'),
				both('Family', 'Familia'),
				both('Partner', 'Pareja'),
				both('Work or school', 'Trabajo o escuela'),
				both('Friends', 'Amistades'),
				both('Phone and messages', 'Teléfono y mensajes'),
				both('With myself', 'Conmigo')
			),
			{
				say: both(
					'Answers have no names. Look at how many of us are in the same place.',
					'Las respuestas no llevan nombre. Mira cuántas personas estamos en lo mismo.'
				)
			}
		),
		block(
			both('A limit in words', 'Un límite en palabras'),
			12,
			sheet('boundaries', { wall: 'i-will' }),
			{
				say: both(
					'Choose a small place. The sentence that matters begins with "I will".',
					'Elige un lugar pequeño. La frase que cuenta empieza con «voy a».'
				),
				watch: both(
					'Any sign of fear of the other person. Leave the sheet and speak in private.',
					'Cualquier señal de miedo a la otra persona. Deja la hoja y habla a solas.'
				),
				reading: both(
					'Say the sentence together and let people record it as a voice note on their own phone.',
					'Digan la frase en grupo y que cada quien la grabe como nota de voz en su teléfono.'
				)
			},
			'practiced'
		),
		block(
			both('One kind sentence', 'Una frase amable'),
			12,
			round(
				both(
					'What would you say to a friend who just set a limit and feels guilty?',
					'¿Qué le dirías a una amistad que acaba de poner un límite y siente culpa?'
				),
				1
			),
			{
				say: both(
					'Say it to the friend first. Then, if you want, say the same words with your own name in them.',
					'Primero díselo a la amistad. Después, si quieres, di las mismas palabras con tu nombre.'
				),
				watch: both('Tears are welcome. Anyone may pass.', 'Las lágrimas están bien. Quien quiera pasar, pasa.'),
				video: both(
					'Offer to write it instead of saying it; other people at home may be listening.',
					'Ofrece escribirla en vez de decirla; en casa puede haber alguien escuchando.'
				)
			},
			'practiced'
		),
		closing(6, homePractice, {
			say: both(
				'Choose a limit that you could keep even on a bad day.',
				'Elige un límite que podrías mantener aun en un mal día.'
			)
		})
	]
};
