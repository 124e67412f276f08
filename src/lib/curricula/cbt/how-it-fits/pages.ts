import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('Five things that turn together', 'Cinco cosas que giran juntas'), [
		both(
			'A situation. A thought. A feeling. The body. What we do. Each one moves the others.',
			'Una situación. Un pensamiento. Una emoción. El cuerpo. Lo que hacemos. Cada cosa mueve a las demás.'
		),
		both(
			'The phone rings. "Bad news." Fear. A tight chest. I let it ring.',
			'Suena el teléfono. «Malas noticias». Miedo. El pecho apretado. Lo dejo sonar.'
		)
	]),
	page(both('How low mood keeps going', 'Cómo se mantiene el ánimo bajo'), [
		both(
			'We feel low and do less. With less in the day, there is less that could lift us. So we feel lower.',
			'Nos sentimos mal y hacemos menos. Con menos en el día, hay menos que nos levante. Y nos sentimos peor.'
		),
		both('"What is the use?" turns the wheel once more.', '«¿Para qué?» le da otra vuelta a la rueda.')
	]),
	page(both('How worry keeps going', 'Cómo se mantiene la ansiedad'), [
		both(
			'We fear something and stay away. Staying away brings relief. So next time we stay away sooner.',
			'Tememos algo y lo evitamos. Evitarlo alivia. Entonces la próxima vez lo evitamos antes.'
		),
		both('We never find out what would have happened.', 'Nunca sabemos qué habría pasado.')
	]),
	page(both('Where to get hold of it', 'Por dónde agarrarla'), [
		both(
			'A feeling is hard to change by wanting to. A thought can be looked at. An act can be tried.',
			'Una emoción no cambia con querer. Un pensamiento se puede mirar. Un acto se puede probar.'
		),
		both(
			'That is the plan for these eight meetings. Nothing here replaces your medication or your other care.',
			'Ese es el plan de estas ocho reuniones. Nada de esto reemplaza tu medicación ni tu otra atención.'
		)
	])
];
