import type { Page } from '#lib/activities/pages/rules.ts';
import { pictureOf } from '#lib/activities/pages/pictures.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(
		both('A craving has a shape', 'Un antojo tiene forma'),
		[
			both(
				'It comes, it climbs, it stands for a while at the top, and it goes down.',
				'Llega, sube, se queda un rato arriba y baja.'
			),
			both(
				'Most of us have never seen the far side, since we used on the way up.',
				'Casi nadie ha visto el otro lado, porque consumimos cuando iba subiendo.'
			)
		],
		pictureOf('wave')
	),
	page(both('It lives in the body', 'Vive en el cuerpo'), [
		both(
			'A dry mouth. A tight jaw. Warm hands. Thoughts that bargain.',
			'La boca seca. La mandíbula apretada. Las manos calientes. Pensamientos que negocian.'
		),
		both(
			'Look at where it is and how it moves. Then you are beside it, and no longer under it.',
			'Si miras dónde está y cómo se mueve, estás a su lado y ya no debajo.'
		)
	]),
	page(both('Ways to wait', 'Formas de esperar'), [
		both(
			'Watch it for ten minutes. Go to where people are. Drink water, eat something. Call. Move.',
			'Míralo diez minutos. Ve adonde hay gente. Toma agua, come algo. Llama. Muévete.'
		),
		both(
			'Leave the place first. It is hard to ride a wave in a storm.',
			'Primero sal del lugar. Cuesta seguir una ola en plena tormenta.'
		)
	]),
	page(both('Medication can help', 'La medicación puede ayudar'), [
		both(
			'For some substances there is medication that makes cravings weaker. Using it is part of treatment, not cheating.',
			'Para algunas sustancias hay medicación que baja los antojos. Tomarla es parte del tratamiento, no es trampa.'
		),
		both(
			'Ask your care team. If you already take it, keep on as agreed.',
			'Pregunta a tu equipo clínico. Si ya la tomas, sigue como acordaste.'
		)
	])
];
