import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('Two sides at once', 'Dos lados a la vez'), [
		both(
			'A part of us wants to change. A part wants things to stay. Both are there for most people, and on most days.',
			'Una parte quiere cambiar. Otra quiere que todo siga igual. Casi todo el mundo tiene las dos, casi todos los días.'
		),
		both(
			'That is no lie and no weakness. It is what change feels like.',
			'No es mentira ni debilidad. Así se siente cambiar.'
		)
	]),
	page(both('Using does something for us', 'Consumir nos da algo'), [
		both(
			'It numbs, it warms, it helps us sleep or belong. If we forget that, it pulls from behind.',
			'Adormece, abriga, ayuda a dormir o a ser parte. Si lo olvidamos, nos jala por la espalda.'
		),
		both(
			'It also costs. The costs often come later and to others too.',
			'También cuesta. El costo suele llegar después, y también a otras personas.'
		)
	]),
	page(both('Your own reasons', 'Tus propias razones'), [
		both(
			'Reasons of others can get us to the door. Our own keep us in the room.',
			'Las razones ajenas nos traen hasta la puerta. Las propias nos hacen quedarnos.'
		),
		both(
			'A good reason is close and has a face. My son at breakfast. My steady hands. My name on the lease.',
			'Una buena razón está cerca y tiene cara. Mi hijo en el desayuno. Mi pulso firme. Mi nombre en el contrato.'
		)
	]),
	page(both('You choose the goal', 'Tú eliges la meta'), [
		both(
			'Some people here want to stop. Some want to use less, or more safely. You and your care team set your goal.',
			'Aquí hay quien quiere dejarlo. Hay quien quiere consumir menos o con menos riesgo. Tu meta la ponen tú y tu equipo clínico.'
		),
		both(
			'If you use every day, ask for medical advice before you stop. Stopping alcohol or some pills all at once can be dangerous.',
			'Si consumes a diario, pide consejo médico antes de dejarlo. Dejar de golpe el alcohol o algunas pastillas puede ser peligroso.'
		)
	])
];
