import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, discussion, scale, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Take the lowest step of your ladder twice this week. Before it, write what you fear. After it, write what happened.',
	'Da dos veces esta semana el escalón más bajo de tu escalera. Antes, escribe qué temes. Después, escribe qué pasó.'
);

export const session: SessionTemplate = {
	slug: 'cbt-facing-fears',
	version: 1,
	title: both('One step toward what I fear', 'Un paso hacia lo que temo'),
	purpose: both(
		'People build a short ladder toward one avoided everyday thing and plan its lowest step.',
		'Las personas arman una escalera corta hacia algo cotidiano que evitan y planean su escalón más bajo.'
	),
	notes: both(
		'For everyday fears such as calls, buses, shops, speaking up. Trauma memories, compulsions, panic with a heart or breathing illness, fear of food and weight, and any real danger belong to individual treatment: ask beforehand, one to one, what each person means to work on. No one is exposed to anything in this group. Do not promise that nothing bad will happen; ask what they would learn.',
		'Para miedos cotidianos: llamadas, autobuses, tiendas, hablar en público. Los recuerdos de trauma, las compulsiones, el pánico con enfermedad del corazón o de la respiración, el miedo a la comida y al peso y todo peligro real van en tratamiento individual: pregunta antes, a solas, qué quiere trabajar cada quien. En este grupo nadie se expone a nada. No prometas que nada malo pasará; pregunta qué aprenderían.'
	),
	blocks: [
		checkIn(7, ['mood', 'anxiety', 'homework', 'need'], {
			say: both(
				'How was your worry time? If it never happened, what came in between?',
				'¿Cómo fue tu rato de preocuparte? Si no se hizo, ¿qué se interpuso?'
			)
		}),
		teach(both('How fear is learned, and what changes it', 'Cómo se aprende el miedo y qué lo cambia'), 11, pages, {
			say: both(
				'Someone is afraid of elevators and always takes the stairs. What has the fear learned? What would it need to find out?',
				'Alguien teme los elevadores y siempre sube por la escalera. ¿Qué aprendió el miedo? ¿Qué tendría que averiguar?'
			),
			watch: both(
				'Pride about facing everything at once. Slow and often teaches more than big and once.',
				'Orgullo de enfrentar todo de golpe. Despacio y seguido enseña más que grande y una vez.'
			),
			psychosis: both(
				'Choose only a step that everyone would call safe, with staff or family beside it, and none about feared persecution.',
				'Elige solo un paso que cualquiera llamaría seguro, con el equipo o la familia al lado, y ninguno sobre miedo a la persecución.'
			)
		}),
		block(
			both('My ladder', 'Mi escalera'),
			17,
			sheet('exposure-ladder'),
			{
				say: both(
					'Choose one everyday thing you would like to have back. Three to five steps are enough. Give each a number for how hard it looks.',
					'Elige una cosa cotidiana que quieras recuperar. Bastan tres a cinco escalones. Dale a cada uno un número según qué tan difícil se ve.'
				),
				watch: both(
					'A first step above forty out of a hundred: put an easier one under it. Any ladder toward a violent person or a trauma: stop, and plan an individual talk.',
					'Un primer escalón de más de cuarenta sobre cien: pon uno más fácil debajo. Una escalera hacia una persona violenta o un trauma: para y planea hablar a solas.'
				),
				reading: both(
					'Draw the ladder and use stick figures for the steps.',
					'Dibuja la escalera y usa figuras de palitos para los escalones.'
				),
				video: both(
					'A first step can be in the call itself: camera on for one minute, saying one sentence.',
					'Un primer escalón puede estar en la misma llamada: la cámara un minuto, o decir una frase.'
				)
			},
			'practiced'
		),
		block(
			both('How hard does it look?', '¿Qué tan difícil se ve?'),
			4,
			scale(
				both('How hard does your lowest step look today?', '¿Qué tan difícil se ve hoy tu escalón más bajo?'),
				both('Easy', 'Fácil'),
				both('Too hard', 'Demasiado')
			),
			{
				say: both(
					'If yours is above five, make the step smaller now.',
					'Si el tuyo pasa de cinco, hazlo más pequeño ahora.'
				)
			}
		),
		block(
			both('What do you want to find out?', '¿Qué quieres averiguar?'),
			5,
			discussion(
				both(
					'What does your fear say will happen? How will you find out?',
					'¿Qué dice tu miedo que pasará? ¿Cómo lo vas a averiguar?'
				)
			),
			{
				say: both(
					'Finish the sentence: "I expect that ...". Be exact, so that you can tell afterwards.',
					'Completa la frase: «creo que va a pasar ...». Con detalle, para poder compararlo después.'
				)
			}
		),
		closing(6, homePractice, {
			say: both(
				'Twice is better than once. Going back down a step is allowed at any time.',
				'Dos veces es mejor que una. Siempre se puede bajar un escalón.'
			)
		})
	]
};
