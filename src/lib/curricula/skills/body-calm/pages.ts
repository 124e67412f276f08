import type { Page } from '#lib/activities/pages/rules.ts';
import { pictureOf } from '#lib/activities/pages/pictures.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(
		both('Body and mind talk to each other', 'El cuerpo y la mente se hablan'),
		[
			both(
				'When the mind sees danger, the body gets ready. The heart speeds up. Muscles get tight.',
				'Cuando la mente ve un peligro, el cuerpo se prepara. El corazón se acelera. Los músculos se aprietan.'
			),
			both(
				'The mind then reads the body: "My heart is racing, so something must be wrong."',
				'Después la mente lee el cuerpo: «Mi corazón va rápido, así que algo anda mal».'
			)
		],
		pictureOf('alarm')
	),
	page(both('When it runs very high', 'Cuando sube mucho'), [
		both(
			'With a very strong feeling, it is hard to think, plan, or find words. That is true for everyone.',
			'Con una emoción muy fuerte cuesta pensar, planear o encontrar palabras. A todo el mundo le pasa.'
		),
		both(
			'So we begin with the body. Thinking comes back once it is calmer.',
			'Por eso empezamos por el cuerpo. La cabeza vuelve cuando hay más calma.'
		)
	]),
	page(both('Ways in through the body', 'Entradas por el cuerpo'), [
		both(
			'Let the breath out slowly. Tighten a muscle and let go. Walk or climb stairs. Hold something cool.',
			'Suelta el aire despacio. Aprieta un músculo y suelta. Camina o sube escaleras. Toma algo fresco en las manos.'
		),
		both(
			'No way works for everyone. You are looking for yours.',
			'Ninguna le sirve a todo el mundo. Estás buscando la tuya.'
		)
	]),
	page(both('Take care with it', 'Con cuidado'), [
		both(
			'Do you have a heart problem, are you pregnant, or do you faint? Do you have an eating disorder?',
			'¿Tienes un problema del corazón, un embarazo o desmayos? ¿Un trastorno alimentario?'
		),
		both(
			'Then ask a doctor or nurse before you use strong cold or hard exercise. A slow breath out is fine for most people.',
			'Entonces consulta con personal médico antes de usar mucho frío o ejercicio fuerte. Soltar el aire despacio está bien para casi todas las personas.'
		)
	])
];
