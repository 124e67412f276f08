import { pictureOf } from '#lib/activities/pages/pictures.ts';
import type { PageSet } from './set.ts';

export const wave: PageSet = {
	slug: 'wave',
	title: { en: 'How a feeling rises and falls', es: 'Cómo sube y baja una emoción' },
	pages: [
		{
			heading: { en: 'A feeling moves like a wave', es: 'Una emoción se mueve como una ola' },
			paragraphs: [
				{
					en: 'A feeling does not stay the same. It comes up, it gets strong, and it goes down.',
					es: 'Una emoción no se queda igual. Sube, se hace fuerte y baja.'
				},
				{
					en: 'At the top it may seem that it will never end. That is what the top feels like.',
					es: 'En lo más alto parece que nunca va a terminar. Así se siente lo más alto.'
				}
			],
			image: pictureOf('wave')
		},
		{
			heading: { en: 'What makes a wave higher', es: 'Qué hace más alta la ola' },
			paragraphs: [
				{
					en: 'Thoughts can feed it. “This is too much” makes the wave grow.',
					es: 'Los pensamientos la alimentan. “Esto es demasiado” hace crecer la ola.'
				},
				{
					en: 'So can being tired, hungry, sick, or alone.',
					es: 'También el cansancio, el hambre, una enfermedad o estar a solas.'
				}
			]
		},
		{
			heading: { en: 'Fighting it, or running from it', es: 'Pelear con ella o huir' },
			paragraphs: [
				{
					en: 'It is natural to push a feeling away. Often it helps for a short time.',
					es: 'Es natural empujar una emoción lejos. Muchas veces ayuda un rato.'
				},
				{
					en: 'Then it may come back as strong as before. The wave has not had time to fall.',
					es: 'Después puede volver igual de fuerte. La ola no tuvo tiempo de bajar.'
				}
			]
		},
		{
			heading: { en: 'Riding the wave', es: 'Seguir la ola' },
			paragraphs: [
				{
					en: 'Name the feeling. How strong is it, from 0 to 10? Breathe, wait a few minutes, and look again.',
					es: 'Ponle nombre. ¿Qué tan fuerte es, del 0 al 10? Respira, espera unos minutos y mira otra vez.'
				},
				{
					en: 'You do not have to like it. You only have to let it move.',
					es: 'No tiene que gustarte. Solo déjala moverse.'
				}
			]
		}
	]
};
