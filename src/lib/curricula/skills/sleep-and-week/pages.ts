import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('Sleep and mood pull on each other', 'El sueño y el ánimo se jalan'), [
		both(
			'After a bad night, feelings are stronger and patience is short. After a bad day, sleep comes late.',
			'Después de una mala noche, todo se siente más fuerte y hay poca paciencia. Después de un mal día, el sueño tarda.'
		),
		both('You can work on either end.', 'Puedes trabajar desde cualquiera de los dos lados.')
	]),
	page(both('Sleep cannot be forced', 'El sueño no se obliga'), [
		both(
			'The harder we try, the more awake we get. We can only make room for it.',
			'Cuanto más nos esforzamos, más nos despertamos. Solo podemos hacerle lugar.'
		),
		both(
			'One bad night is hard, and most people get through the day anyway.',
			'Una mala noche cuesta, y aun así casi todo el mundo saca adelante el día.'
		)
	]),
	page(both('What makes room', 'Lo que hace lugar'), [
		both(
			'Get up at about the same time each day. See daylight early. Keep coffee to the morning.',
			'Levántate más o menos a la misma hora. Ve la luz del día temprano. Toma café solo por la mañana.'
		),
		both(
			'Dim lights and put the phone away before bed. Wide awake? Get up and do something dull until you are sleepy.',
			'Baja la luz y deja el teléfono antes de acostarte. ¿Sin nada de sueño? Levántate y haz algo aburrido hasta que llegue.'
		)
	]),
	page(both('A week with a shape', 'Una semana con forma'), [
		both(
			'Regular meals, some movement, people, rest. They hold a week like poles hold a tent.',
			'Comer a sus horas, moverse, la gente, el descanso. Sostienen la semana como los palos sostienen una carpa.'
		),
		both(
			'Choose one goal for the week. Make it small, and say when.',
			'Elige una meta para la semana. Que sea pequeña y con día.'
		)
	]),
	page(both('Tell us', 'Dilo'), [
		both(
			'Almost no sleep for days and lots of energy? Loud snoring, or tired all day? Nightmares?',
			'¿Días casi sin dormir y con mucha energía? ¿Ronquidos fuertes o cansancio todo el día? ¿Pesadillas?'
		),
		both(
			'Tell your care team soon. These can be treated. Do not change your medication by yourself.',
			'Díselo pronto a tu equipo clínico. Esto se puede tratar. No cambies tu medicación por tu cuenta.'
		)
	])
];
