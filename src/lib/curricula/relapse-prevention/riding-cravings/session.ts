import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, breathing, checkIn, closing, ideas, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'When a small craving comes, leave the place and watch it for ten minutes. Note how strong it was at the top and at the end.',
	'Cuando llegue un antojo pequeño, sal del lugar y míralo diez minutos. Anota qué tan fuerte fue arriba y al final.'
);

export const session: SessionTemplate = {
	slug: 'relapse-riding-cravings',
	version: 1,
	title: both('Riding out a craving', 'Dejar pasar un antojo'),
	purpose: both(
		'People watch a mild craving or urge rise and fall in the body and collect ways to wait.',
		'Las personas miran cómo sube y baja en el cuerpo un antojo o impulso leve y reúnen formas de esperar.'
	),
	notes: both(
		'Practice with a mild urge that has nothing to do with substances for anyone in early days: to scratch, to look at the phone. Withdrawal is not a wave to be ridden: sweating, shaking, confusion, a seizure or seeing things that are not there need medical care at once. Respect all paths, including medication for addiction.',
		'Con quien lleva pocos días, practica con un impulso leve que no tenga que ver con sustancias: rascarse, mirar el teléfono. La abstinencia no es una ola para dejar pasar: sudor, temblor, confusión, convulsiones o ver cosas que no están piden atención médica enseguida. Respeta todos los caminos, también la medicación para la adicción.'
	),
	blocks: [
		checkIn(8, ['mood', 'cravings', 'used', 'homework', 'need'], {
			say: both(
				'For the craving number, take the strongest moment since last time.',
				'Para el número del antojo, toma el momento más fuerte desde la última vez.'
			),
			watch: both(
				'Signs of withdrawal. Do not wait for the end of the group.',
				'Señales de abstinencia. No esperes al final del grupo.'
			)
		}),
		teach(both('The shape of a craving', 'La forma de un antojo'), 9, pages, {
			say: both(
				'Who has ever had a craving that went away without using? What did you do meanwhile?',
				'¿Quién ha tenido un antojo que se fue sin consumir? ¿Qué hacías mientras tanto?'
			),
			watch: both(
				'Opinions about medication from one participant to another. Say that it is between each person and their prescriber.',
				'Opiniones entre participantes sobre la medicación. Di que es asunto de cada persona con quien le receta.'
			),
			reading: both(
				'Trace the wave in the air with your hand while you explain.',
				'Dibuja la ola en el aire con la mano mientras explicas.'
			)
		}),
		block(
			both('Ride one wave', 'Sigue una ola'),
			12,
			sheet('urge-surfing'),
			{
				say: both(
					'Choose a mild urge. Rate it, find it in your body, and stay with it for the minutes on the screen. Stop whenever you need to.',
					'Elige un impulso leve. Mídelo, búscalo en el cuerpo y quédate con él los minutos de la pantalla. Para cuando lo necesites.'
				),
				watch: both(
					'A rating that climbs above seven. End the exercise for that person: stand up, cold water, look around, talk.',
					'Un número que pasa de siete. Termina el ejercicio para esa persona: de pie, agua fría, mirar alrededor, hablar.'
				),
				psychosis: both(
					'Stay outside the body: watch a sound or a light change for one minute instead.',
					'Quédate fuera del cuerpo: mira por un minuto cómo cambia un sonido o una luz.'
				),
				video: both(
					'Ask that a facilitator can see or hear each person at the end; a thumb up is enough.',
					'Pide que al final quien facilita pueda ver u oír a cada persona; basta un pulgar arriba.'
				)
			},
			'practiced'
		),
		block(
			both('Out with the air', 'Con el aire, afuera'),
			4,
			breathing('long-exhale', 12),
			{
				say: both(
					'Let the rest of it go with a longer breath out.',
					'Suelta lo que queda con una salida de aire más larga.'
				)
			},
			'practiced'
		),
		block(
			both('Ways to wait', 'Formas de esperar'),
			10,
			ideas(
				both(
					'What can one do in the ten minutes while a craving passes?',
					'¿Qué se puede hacer en los diez minutos en que pasa un antojo?'
				)
			),
			{
				say: both(
					'Things that cost nothing and work at two in the morning are worth gold. Vote for three to borrow.',
					'Lo que es gratis y sirve a las dos de la mañana vale oro. Vota por tres que quieras tomar prestadas.'
				)
			}
		),
		closing(7, homePractice, {
			say: both(
				'Practice on small ones. For a big one, leave the place and call someone.',
				'Practica con los pequeños. Con uno grande, sal del lugar y llama a alguien.'
			)
		})
	]
};
