import { pictureOf } from '#lib/activities/pages/pictures.ts';
import type { PageSet } from './set.ts';

export const steps: PageSet = {
	slug: 'steps',
	title: { en: 'Why small steps help', es: 'Por qué ayudan los pasos pequeños' },
	pages: [
		{
			heading: { en: 'When we feel low, we do less', es: 'Cuando nos sentimos mal, hacemos menos' },
			paragraphs: [
				{
					en: 'We stay in bed. We cancel plans. We put things off.',
					es: 'Nos quedamos en la cama. Cancelamos planes. Dejamos cosas para después.'
				},
				{
					en: 'That makes sense. At first it feels like relief.',
					es: 'Tiene sentido. Al principio es un alivio.'
				}
			]
		},
		{
			heading: { en: 'Doing less can keep us low', es: 'Hacer menos nos puede mantener abajo' },
			paragraphs: [
				{
					en: 'With less to do, there is less that could feel good. The days look the same.',
					es: 'Si hay menos que hacer, hay menos que pueda hacer bien. Los días se parecen.'
				},
				{
					en: 'It is a circle. Nobody is to blame for it.',
					es: 'Es un círculo. Nadie tiene la culpa.'
				}
			]
		},
		{
			heading: { en: 'One small step can turn it', es: 'Un paso pequeño puede cambiarlo' },
			paragraphs: [
				{
					en: 'We do not have to wait until we feel like it. Often the wish comes after we begin.',
					es: 'No hace falta esperar a tener ganas. Muchas veces llegan después de empezar.'
				},
				{
					en: 'Open the curtains. Send one message. Walk to the corner.',
					es: 'Abre las cortinas. Manda un mensaje. Camina hasta la esquina.'
				}
			],
			image: pictureOf('steps')
		},
		{
			heading: { en: 'How to choose a step', es: 'Cómo elegir un paso' },
			paragraphs: [
				{
					en: 'Make it so small that you could do it on a bad day. Say when and where.',
					es: 'Que sea tan pequeño que puedas hacerlo en un mal día. Di cuándo y dónde.'
				},
				{
					en: 'Afterwards, notice how it was. It does not have to feel good. You learn from it either way.',
					es: 'Después, fíjate en cómo fue. No tiene que sentirse bien. De todos modos aprendes algo.'
				}
			]
		}
	]
};
