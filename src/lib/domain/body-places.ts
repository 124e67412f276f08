import type { Option } from './worksheet.ts';

/** Where in the body a person can notice something, from the top down. */
export const frontPlaces: Option[] = [
	{ id: 'head', label: { en: 'Head', es: 'Cabeza' } },
	{ id: 'face', label: { en: 'Face or jaw', es: 'Cara o mandíbula' } },
	{ id: 'throat', label: { en: 'Throat', es: 'Garganta' } },
	{ id: 'shoulders', label: { en: 'Shoulders', es: 'Hombros' } },
	{ id: 'chest', label: { en: 'Chest', es: 'Pecho' } },
	{ id: 'arms', label: { en: 'Arms', es: 'Brazos' } },
	{ id: 'belly', label: { en: 'Belly', es: 'Vientre' } },
	{ id: 'hands', label: { en: 'Hands', es: 'Manos' } },
	{ id: 'hips', label: { en: 'Hips', es: 'Caderas' } },
	{ id: 'legs', label: { en: 'Legs', es: 'Piernas' } },
	{ id: 'feet', label: { en: 'Feet', es: 'Pies' } }
];
export const backPlaces: Option[] = [
	{ id: 'neck', label: { en: 'Back of the neck', es: 'Nuca' } },
	{ id: 'upper-back', label: { en: 'Upper back', es: 'Parte alta de la espalda' } },
	{ id: 'lower-back', label: { en: 'Lower back', es: 'Parte baja de la espalda' } },
	{ id: 'back-of-legs', label: { en: 'Back of the legs', es: 'Parte de atrás de las piernas' } }
];
export const bodyPlaces: Option[] = [...frontPlaces, ...backPlaces];
