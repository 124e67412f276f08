import type { Local } from '#lib/domain/worksheet.ts';
import type { Page } from './rules.ts';

type Picture = { id: string; name: Local } & NonNullable<Page['image']>;

/** The product's own pictures, without text; each is clear on light and on dark. */
export const pictures: Picture[] = [
	{
		id: 'alarm',
		name: { en: 'An alarm bell', es: 'Una campana de alarma' },
		src: '/pictures/pages/alarm.svg',
		alt: { en: 'A bell that rings to both sides.', es: 'Una campana que suena a los dos lados.' }
	},
	{
		id: 'wave',
		name: { en: 'A wave', es: 'Una ola' },
		src: '/pictures/pages/wave.svg',
		alt: {
			en: 'A line that rises to a top and comes down again, like a wave.',
			es: 'Una línea que sube hasta arriba y vuelve a bajar, como una ola.'
		}
	},
	{
		id: 'steps',
		name: { en: 'Small steps', es: 'Pasos pequeños' },
		src: '/pictures/pages/steps.svg',
		alt: {
			en: 'Low steps that go up, with a dot on each, to a circle at the end.',
			es: 'Escalones bajos que suben, con un punto en cada uno, hasta un círculo al final.'
		}
	}
];

/** A picture as a page holds it. */
export function pictureOf(id: string): Page['image'] {
	const found = pictures.find((picture) => picture.id === id);
	return found && { src: found.src, alt: found.alt };
}
