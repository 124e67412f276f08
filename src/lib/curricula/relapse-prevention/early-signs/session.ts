import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, sheet, teach, words } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Show your plan to one person and ask: which sign would you see first? Add it. Put the plan where you can reach it.',
	'Muéstrale tu plan a una persona y pregunta: ¿qué señal verías primero? Agrégala. Pon el plan a tu alcance.'
);

export const session: SessionTemplate = {
	slug: 'relapse-early-signs',
	version: 1,
	title: both('Early signs and my plan', 'Primeras señales y mi plan'),
	purpose: both(
		'People name early and late signs of their own and write a short plan with people in it.',
		'Las personas nombran sus señales tempranas y tardías y escriben un plan corto con gente en él.'
	),
	notes: both(
		'The plan takes longer than one session; get the signs, the first steps and the people today, and let the rest be practice. Ask who can be in the plan without harm: a partner who uses or hits is not one of them. Keep copies out of sight where papers could be used against someone.',
		'El plan toma más de una sesión; hoy las señales, los primeros pasos y la gente, y lo demás como práctica. Pregunta quién puede estar en el plan sin riesgo: una pareja que consume o golpea, no. Que las copias no queden a la vista donde un papel se puede usar en contra de alguien.'
	),
	blocks: [
		checkIn(8, ['mood', 'cravings', 'used', 'sleep-quality', 'need'], {
			say: both(
				'Notice sleep and mood today: they are often where the first signs are.',
				'Fíjate hoy en el sueño y el ánimo: ahí suelen estar las primeras señales.'
			)
		}),
		teach(both('Before the first one', 'Antes del primero'), 9, pages, {
			say: both(
				'Think back to a time before a return to use. What would a neighbor have noticed two weeks earlier?',
				'Recuerda un tiempo antes de volver a consumir. ¿Qué habría notado dos semanas antes alguien del vecindario?'
			),
			watch: both(
				'Blame for not having seen it. Signs are easy to see backward.',
				'Culpa por no haberlo visto. Hacia atrás, las señales se ven fácil.'
			),
			reading: both(
				'Sort picture cards of daily life into "early" and "late".',
				'Reparte tarjetas con dibujos de la vida diaria en «temprano» y «tarde».'
			)
		}),
		block(
			both('My first sign', 'Mi primera señal'),
			5,
			words(
				both(
					'What is one early sign of yours? One or two words.',
					'¿Cuál es una primera señal tuya? Una o dos palabras.'
				),
				2
			),
			{
				say: both(
					'Look how ordinary they are. That is why they slip by.',
					'Mira qué comunes son. Por eso se nos pasan.'
				),
				video: both(
					'Read the cloud aloud for those who listen by phone.',
					'Lee la nube en voz alta para quien escucha por teléfono.'
				)
			}
		),
		block(
			both('My plan to stay on track', 'Mi plan para seguir mi camino'),
			21,
			sheet('relapse-prevention'),
			{
				say: both(
					'Today: signs, what you will do, your people, and what to do in the first hour if you slip. Skip the rest for now.',
					'Hoy: señales, qué harás, tu gente y qué hacer en la primera hora si hay un tropiezo. Lo demás, después.'
				),
				watch: both(
					'A plan that is all willpower. Ask: and who? and where will you go?',
					'Un plan que es pura fuerza de voluntad. Pregunta: ¿y quién?, ¿y adónde irás?'
				),
				psychosis: both(
					'Add the first signs of illness beside those of use, with the name of the team member to call.',
					'Agrega las primeras señales de la enfermedad junto a las del consumo, con el nombre de alguien del equipo a quien llamar.'
				)
			},
			'practiced'
		),
		closing(7, homePractice, {
			say: both(
				'Who gets to see your plan, and what do you want them to say?',
				'¿Quién va a ver tu plan y qué quieres que te diga?'
			),
			watch: both(
				'No one to show it to. Offer yourself or a peer worker.',
				'Quien no tiene a quién mostrarlo. Ofrécete, o a alguien de apoyo entre pares.'
			)
		})
	]
};
