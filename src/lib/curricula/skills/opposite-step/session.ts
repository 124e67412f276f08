import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, poll, rolePlay, part, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Choose one small push this week that does not help you. Take one step the other way, all the way, for five minutes. Note how strong the feeling was before and after.',
	'Elige esta semana un empuje pequeño que no te ayuda. Da un paso en sentido contrario, con todo, por cinco minutos. Anota qué tan fuerte era la emoción antes y después.'
);

export const session: SessionTemplate = {
	slug: 'skills-opposite-step',
	version: 1,
	title: both('A step the other way', 'Un paso en sentido contrario'),
	purpose: both(
		'People find a push that does not help them and rehearse one step the other way with face, voice and body.',
		'Las personas encuentran un empuje que no les ayuda y ensayan un paso en sentido contrario, con cara, voz y cuerpo.'
	),
	notes: both(
		'Ask the two questions every time before anyone acts against a feeling: does it fit the facts, and would following it help? Someone who lives with violence must never be coached to go toward it. Start with pushes of three to five out of ten. The aim is a new experience, not a show; small steps done fully teach more than large ones done with clenched teeth.',
		'Antes de que alguien actúe contra una emoción, haz siempre las dos preguntas: ¿encaja con los hechos?, ¿ayudaría seguirla? Nunca animes a acercarse a quien vive violencia. Empieza con empujes de tres a cinco sobre diez. Se busca una experiencia nueva y no un espectáculo; un paso pequeño y completo enseña más que uno grande con los dientes apretados.'
	),
	blocks: [
		checkIn(8, ['mood', 'anxiety', 'homework', 'skill', 'need'], {
			say: both(
				'As you check in, notice what your feeling wants you to do today: stay, leave, hide, argue?',
				'Mientras respondes, nota qué quiere tu emoción que hagas hoy: ¿quedarte, irte, esconderte, discutir?'
			)
		}),
		teach(both('What feelings push us to do', 'A qué nos empujan las emociones'), 10, pages, {
			say: both(
				'Stand up if you can, and make the shape of shame with your shoulders. Now the opposite shape. What do you notice?',
				'Ponte de pie si puedes y haz con los hombros la forma de la vergüenza. Ahora la contraria. ¿Qué notas?'
			),
			watch: both(
				'The idea that feelings are being forbidden. We change what we do; the feeling may stay.',
				'La idea de que se prohíbe sentir. Cambiamos lo que hacemos; la emoción puede quedarse.'
			),
			reading: both(
				'Act out each push and its opposite instead of reading.',
				'Actúa cada empuje y su contrario en vez de leer.'
			)
		}),
		block(
			both('Which push is yours?', '¿Cuál es tu empuje?'),
			4,
			poll(
				both('Which push gets in your way most these days?', '¿Qué empuje te estorba más en estos días?'),
				both('To get away', 'Escapar'),
				both('To attack', 'Atacar'),
				both('To hide', 'Esconderme'),
				both('To stop doing things', 'Dejar de hacer cosas'),
				both('Something else', 'Otra cosa')
			),
			{
				say: both(
					'No one sees who chose what. The most common answer is where we begin.',
					'Nadie ve quién eligió qué. Empezamos por lo más común.'
				)
			}
		),
		block(
			both('Plan the step', 'Planea el paso'),
			12,
			sheet('opposite-step'),
			{
				say: both(
					'Take a push from this week that you could follow or not. Ask both questions first.',
					'Toma un empuje de esta semana que podrías seguir o no. Primero haz las dos preguntas.'
				),
				watch: both(
					'Fear that fits: a threat at home, a debt collector, an illness. Stop, and help with that.',
					'Miedo que encaja: una amenaza en casa, una deuda, una enfermedad. Para y ayuda con eso.'
				),
				psychosis: both(
					'If the push comes from voices or from feeling watched, plan a step toward support and not a test of the belief.',
					'Si el empuje viene de voces o de sentirse en vigilancia, planea un paso hacia el apoyo y no una prueba de la creencia.'
				)
			},
			'practiced'
		),
		block(
			both('Try it here', 'Pruébalo aquí'),
			10,
			rolePlay(
				both('Coming back after a week away', 'Volver después de una semana'),
				both(
					'Sam missed a week of group and feels ashamed. The push says: do not go back, or sit in the corner and say nothing. Today Sam walks in, and someone says hello.',
					'Sam faltó una semana al grupo y siente vergüenza. El empuje dice: no vuelvas, o siéntate en un rincón sin hablar. Hoy Sam entra y alguien saluda.'
				),
				[
					part(
						'sam',
						both('Sam, who comes back', 'Sam, que vuelve'),
						both(
							'First walk in the way shame wants. Then again the other way: head up, look at people, say "hi, I missed a week". You need not explain.',
							'Primero entra como quiere la vergüenza. Después, al contrario: cabeza arriba, mira a la gente, di «hola, falté una semana». No tienes que explicar.'
						)
					),
					part(
						'greets',
						both('Someone in the group', 'Alguien del grupo'),
						both(
							'Say hello and that it is good to see Sam. Ask nothing else.',
							'Saluda y di que te alegra ver a Sam. No preguntes nada más.'
						)
					)
				]
			),
			{
				say: both(
					'We do it twice: once the way the feeling wants, and once the other way. What was different, from the inside?',
					'Lo hacemos dos veces: una como quiere la emoción y otra al contrario. ¿Qué fue distinto por dentro?'
				),
				watch: both(
					'Do not let the first version become a joke about shame. Keep it short.',
					'Que la primera versión no se vuelva burla de la vergüenza. Que sea corta.'
				),
				video: both(
					'Play it with the camera: enter with the face turned away, then turn toward it and greet.',
					'Háganlo con la cámara: entrar con la cara hacia otro lado, y luego de frente y con saludo.'
				)
			},
			'practiced'
		),
		closing(6, homePractice, {
			say: both(
				'Choose a step so small that you could take it tomorrow. Say it to one person here.',
				'Elige un paso tan pequeño que podrías darlo mañana. Díselo a alguien de aquí.'
			)
		})
	]
};
