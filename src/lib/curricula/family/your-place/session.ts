import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, ideas, poll, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Ask your relative once this week: "What would help, and what would not?" Listen to the answer, and do one small thing from it.',
	'Pregunta a tu familiar una vez esta semana: «¿Qué te ayudaría y qué no?». Escucha la respuesta y haz una cosa pequeña de ahí.'
);

export const session: SessionTemplate = {
	slug: 'family-your-place',
	version: 1,
	title: both('This program, and your place in it', 'Este programa y tu lugar en él'),
	purpose: both(
		'Families learn what the program does, what can be shared with them, and one small thing that is theirs to do.',
		'Las familias aprenden qué hace el programa, qué se les puede contar y una cosa pequeña que sí les toca.'
	),
	notes: both(
		'Check each consent before the session: what may be said to whom. Do not confirm anything about a client that is not covered, not even that they are here. Families may tell you anything. Expect guilt, anger and exhaustion, and families who disagree among themselves. Say early that no one has to tell private things about their relative.',
		'Revisa antes cada consentimiento: qué se puede decir y a quién. No confirmes nada de un cliente que no esté cubierto, ni siquiera que viene. Las familias pueden contarte lo que quieran. Habrá culpa, enojo y cansancio, y familias que no están de acuerdo entre sí. Di pronto que nadie tiene que contar cosas privadas de su familiar.'
	),
	blocks: [
		checkIn(8, ['mood', 'word', 'goal', 'need'], {
			say: both(
				'These questions are about you, not about your relative. Skip what you like.',
				'Estas preguntas son sobre ti y no sobre tu familiar. Salta lo que quieras.'
			),
			watch: both(
				'A family member who is in danger or thinks of dying: the same steps as for anyone, today.',
				'Un familiar en peligro o con ideas de morir: los mismos pasos que con cualquier persona, hoy.'
			)
		}),
		teach(both('What helps to know', 'Lo que conviene saber'), 11, pages, {
			say: both(
				'What were you told, and what did you have to find out by yourself?',
				'¿Qué les contaron y qué tuvieron que averiguar por su cuenta?'
			),
			watch: both(
				'Blame among relatives in the room. Slow down: everyone here tried with what they had.',
				'Reproches entre familiares presentes. Ve más despacio: cada quien intentó con lo que tenía.'
			),
			psychosis: both(
				'Say that voices and fears are real experiences for the person, that stress makes them worse, and that calm, short sentences help.',
				'Di que las voces y los miedos son experiencias reales para la persona, que el estrés los empeora y que ayudan la calma y las frases cortas.'
			),
			reading: both(
				'Read aloud, and give the four headings on a half sheet to take home.',
				'Lee en voz alta y da los cuatro títulos en media hoja para llevar.'
			)
		}),
		block(
			both('What weighs most', 'Lo que más pesa'),
			5,
			poll(
				both('What weighs on you most right now?', '¿Qué te pesa más ahora?'),
				both('Fear that something happens', 'Miedo de que pase algo'),
				both('Not knowing what to say', 'No saber qué decir'),
				both('Money, work, time', 'Dinero, trabajo, tiempo'),
				both('Fights at home', 'Pleitos en casa'),
				both('Guilt', 'Culpa'),
				both('I am tired', 'Tengo cansancio')
			),
			{
				say: both(
					'No one sees who chose what. You are not the only one with yours.',
					'Nadie ve quién eligió qué. No eres la única persona con lo tuyo.'
				)
			}
		),
		block(
			both('What is mine to do?', '¿Qué me toca a mí?'),
			9,
			ideas(
				both(
					'Which small things have helped at home, and which have not?',
					'¿Qué cosas pequeñas han ayudado en casa y cuáles no?'
				)
			),
			{
				say: both(
					'Both lists are useful. What helps one family may not fit another.',
					'Las dos listas sirven. Lo que ayuda a una familia quizá no le queda a otra.'
				),
				watch: both(
					'Ideas of watching, searching or forcing. Talk about what they fear, and offer a meeting.',
					'Ideas de vigilar, revisar u obligar. Habla de lo que temen y ofrece una reunión.'
				)
			}
		),
		block(
			both('One small thing this week', 'Una cosa pequeña esta semana'),
			10,
			sheet('weekly-goal'),
			{
				say: both(
					'Choose something that is yours: your tone, your evening, one ride. Not something your relative has to do.',
					'Elige algo tuyo: tu tono, tu tarde, un aventón. No algo que tenga que hacer tu familiar.'
				),
				video: both(
					'Families on one camera: ask each person by name, and let each use their own phone for the sheet.',
					'Familias en una sola cámara: pregunta a cada persona por su nombre y que cada una use su teléfono para la hoja.'
				)
			},
			'practiced'
		),
		closing(7, homePractice, {
			say: both(
				'Ask once, listen, and do one small thing. Leave the rest to us and to them.',
				'Pregunta una vez, escucha y haz una cosa pequeña. Lo demás es nuestro y de tu familiar.'
			)
		})
	]
};
