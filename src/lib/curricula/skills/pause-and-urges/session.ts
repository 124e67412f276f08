import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, breathing, checkIn, closing, round, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Put your pause on a card or in your phone. Use it once a day on something small. Try it before you answer a message or open the fridge.',
	'Pon tu pausa en una tarjeta o en el teléfono. Úsala una vez al día en algo pequeño. Pruébala antes de contestar un mensaje o abrir el refrigerador.'
);

export const session: SessionTemplate = {
	slug: 'skills-pause-and-urges',
	version: 1,
	title: both('A pause before you act', 'Una pausa antes de actuar'),
	purpose: both(
		'People plan a pause for one kind of urge and rehearse its first ten seconds.',
		'Las personas planean una pausa para un tipo de impulso y ensayan sus primeros diez segundos.'
	),
	notes: both(
		'Urges differ: some are to be waited out, some need help at once. Before the session, agree with your co-facilitator who steps out if someone discloses an urge to die, to hurt themselves or someone else; follow the assessment that your program uses. Waiting is not the treatment for withdrawal from alcohol or sedatives: that needs medical care. Do not ask for details of methods, amounts or places in the group.',
		'Los impulsos son distintos: unos se esperan y otros necesitan ayuda enseguida. Acuerda antes con quien cofacilita quién sale si alguien habla de morir, de hacerse daño o de dañar a alguien; sigue la evaluación del programa. Esperar no es el tratamiento de la abstinencia de alcohol o sedantes: eso necesita atención médica. En el grupo no preguntes por métodos, cantidades ni lugares.'
	),
	blocks: [
		checkIn(8, ['mood', 'anxiety', 'cravings', 'homework', 'need'], {
			say: both(
				'Today it also asks about cravings. Only your care team sees that.',
				'Hoy también pregunta por antojos. Eso solo lo ve tu equipo clínico.'
			),
			watch: both(
				'Cravings above seven: check in with that person before the teaching begins.',
				'Antojos por encima de siete: habla con esa persona antes de empezar a enseñar.'
			)
		}),
		teach(both('How an urge works', 'Cómo funciona un impulso'), 9, pages, {
			say: both(
				'Think of an itch you decided not to scratch. What did it do?',
				'Piensa en una comezón que decidiste no rascar. ¿Qué hizo?'
			),
			watch: both(
				'Stories that go into detail about using or self-harm. Stop kindly: we talk about the pause, not about the act.',
				'Relatos con detalles de consumo o autolesión. Detén con amabilidad: hablamos de la pausa y no del acto.'
			),
			reading: both(
				'Show the four parts with your hand: stop, step back, look, choose.',
				'Muestra las cuatro partes con la mano: parar, retroceder, mirar, elegir.'
			)
		}),
		block(
			both('My pause plan', 'Mi plan para hacer una pausa'),
			14,
			sheet('pause-plan', { wall: 'stop' }),
			{
				say: both(
					'Choose one kind of urge that you can talk about here. What is its very first sign in you?',
					'Elige un tipo de impulso del que puedas hablar aquí. ¿Cuál es su primerísima señal en ti?'
				),
				watch: both(
					'Plans that take a long speech. A stop should take one breath.',
					'Planes que piden un discurso. Parar debe caber en un respiro.'
				),
				psychosis: both(
					'When voices give orders, the pause is: stop, move to people, tell staff. Write that on the card.',
					'Cuando las voces dan órdenes, la pausa es: parar, ir con gente, decírselo al equipo. Escríbelo en la tarjeta.'
				)
			},
			'practiced'
		),
		block(
			both('Ten seconds of practice', 'Diez segundos de práctica'),
			6,
			breathing('long-exhale', 6),
			{
				say: both(
					'Picture the first sign. Press your feet into the floor, and let the air out. That was the pause.',
					'Imagina la primera señal. Aprieta los pies contra el piso y suelta el aire. Esa fue la pausa.'
				),
				watch: both(
					'Use a mild urge for practice, such as looking at the phone.',
					'Para practicar, usa un impulso leve, como mirar el teléfono.'
				),
				video: both(
					'Let everyone turn the camera off for the exercise and back on after it.',
					'Que apaguen la cámara durante el ejercicio y la enciendan después.'
				)
			},
			'practiced'
		),
		block(
			both('My way to stop', 'Mi forma de parar'),
			7,
			round(both('How will you stop for one breath?', '¿Cómo vas a parar por un respiro?'), 0.5),
			{
				say: both(
					'One sentence each, or pass. Borrow any that you like.',
					'Una frase cada quien, o pasar. Toma prestada la que te guste.'
				),
				watch: both(
					'Someone who says that nothing works. Thank them, and stay after group with them.',
					'Quien dice que nada funciona. Agradece y quédate con esa persona después del grupo.'
				)
			}
		),
		closing(6, homePractice, {
			say: both(
				'Practice on small things. The big ones use the same path.',
				'Practica con cosas pequeñas. Las grandes usan el mismo camino.'
			)
		})
	]
};
