import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, discussion, pollOfSeveral, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Once a day, when your mood drops, write down the thought that was there. See which trap it may be. You need not answer it yet.',
	'Una vez al día, cuando baje tu ánimo, anota el pensamiento que estaba ahí. Mira qué trampa puede ser. Todavía no hay que contestarle.'
);

export const session: SessionTemplate = {
	slug: 'cbt-thinking-traps',
	version: 1,
	title: both('Catching a thought', 'Atrapar un pensamiento'),
	purpose: both(
		'People learn to catch the thought behind a drop in mood and to name the habit it follows.',
		'Las personas aprenden a atrapar el pensamiento detrás de una caída del ánimo y a nombrar el hábito que sigue.'
	),
	notes: both(
		'Catching comes before changing; do not hurry to a better thought today. Laugh with people about how alike our minds are, never about what someone thinks. Do not call a belief about racism, illness or danger a trap when it may be true.',
		'Primero se atrapa y después se cambia; hoy no corras hacia un pensamiento mejor. Ríe con el grupo de lo parecidas que son las mentes, nunca del pensamiento de alguien. No llames trampa a una idea sobre racismo, enfermedad o peligro que puede ser cierta.'
	),
	blocks: [
		checkIn(8, ['mood', 'anxiety', 'homework', 'need'], {
			say: both(
				'Did the two things in your week happen? Yes, in part and no all teach us something.',
				'¿Se hicieron las dos cosas de tu semana? Sí, en parte y no: todo enseña algo.'
			)
		}),
		teach(both('Habits of the mind', 'Hábitos de la mente'), 11, pages, {
			say: both(
				'I wave at a friend across the street and she does not wave back. What goes through your mind? Quick, the very first thing.',
				'Saludo a una amiga del otro lado de la calle y no contesta. ¿Qué te pasa por la mente? Rápido, lo primero.'
			),
			watch: both(
				'People who now blame themselves for thinking wrong. A habit is learned, and no one chose it.',
				'Quien ahora se culpa por pensar mal. Un hábito se aprende y nadie lo eligió.'
			),
			reading: both(
				'Say three thoughts aloud and let people raise one, two or three fingers for the trap.',
				'Di tres pensamientos en voz alta y que levanten uno, dos o tres dedos según la trampa.'
			)
		}),
		block(
			both('Which traps are ours?', '¿Cuáles son nuestras trampas?'),
			6,
			pollOfSeveral(
				both(
					'Which habits does your mind like? You can choose several.',
					'¿Qué hábitos le gustan a tu mente? Puedes elegir varios.'
				),
				both('All or nothing', 'Todo o nada'),
				both('The worst will happen', 'Pasará lo peor'),
				both('Reading minds', 'Adivinar lo que piensan'),
				both('Only the bad counts', 'Solo cuenta lo malo'),
				both('It is all my fault', 'Todo es culpa mía'),
				both('I should, I must', 'Debería, tengo que')
			),
			{
				say: both(
					'Look how many of us share one. For the most common: who has an example they would like to tell?',
					'Mira cuántas personas compartimos una. Para la más común: ¿quién quiere contar un ejemplo?'
				)
			}
		),
		block(
			both('My thinking traps', 'Mis trampas del pensamiento'),
			13,
			sheet('thinking-traps'),
			{
				say: both(
					'Take one thought that stuck this week, about five out of ten. If a fairer thought comes, good. If not, stay with the name.',
					'Toma un pensamiento que se te pegó esta semana, más o menos cinco de diez. Si llega uno más justo, bien. Si no, quédate con el nombre.'
				),
				watch: both(
					'Thoughts of being a burden or better off gone. Speak with that person today, in private, and follow the program for safety.',
					'Pensamientos de ser una carga o de que sería mejor no estar. Habla hoy a solas con esa persona y sigue el protocolo de seguridad.'
				),
				psychosis: both(
					'Use thoughts about chores or appointments. Leave out "reading minds" where thoughts being heard is a fear.',
					'Usa pensamientos sobre tareas o citas. Deja fuera «adivinar lo que piensan» si hay miedo a que oigan los pensamientos.'
				),
				video: both(
					'Let people send their thought only to their own sheet; nothing has to be said aloud at home.',
					'Que el pensamiento quede solo en su hoja; en casa no hay que decir nada en voz alta.'
				)
			},
			'practiced'
		),
		block(
			both('What a name changes', 'Qué cambia un nombre'),
			5,
			discussion(
				both(
					'What happens when you say: "there is that trap again"?',
					'¿Qué pasa cuando dices: «ahí está otra vez esa trampa»?'
				)
			),
			{
				say: both(
					'It may change nothing, or make a bit of room. Both are worth telling.',
					'Quizá no cambia nada, o da algo de espacio. Las dos cosas vale la pena contarlas.'
				)
			}
		),
		closing(7, homePractice, {
			say: both('One thought a day. Short and in its own words.', 'Un pensamiento al día. Corto y con sus palabras.')
		})
	]
};
