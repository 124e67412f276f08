import type { ChoiceField } from '#lib/domain/worksheet.ts';

type Options = ChoiceField['options'];

/** What can leave a person with less strength for a day. */
export const strains: Options = [
	{ id: 'sleep', label: { en: 'Poor sleep', es: 'Dormir mal' } },
	{ id: 'food', label: { en: 'Too little food, or too much', es: 'Comer muy poco o demasiado' } },
	{ id: 'illness', label: { en: 'Being sick or in pain', es: 'Enfermedad o dolor' } },
	{ id: 'substances', label: { en: 'Alcohol or drugs', es: 'Alcohol o drogas' } },
	{ id: 'medication', label: { en: 'A missed or changed medicine', es: 'Un medicamento olvidado o cambiado' } },
	{ id: 'stress', label: { en: 'Stress at home, work or school', es: 'Estrés en casa, el trabajo o la escuela' } },
	{ id: 'money', label: { en: 'Money or housing worries', es: 'Preocupación por dinero o vivienda' } },
	{ id: 'emotion', label: { en: 'A strong feeling left from before', es: 'Un sentimiento fuerte que venía de antes' } },
	{ id: 'alone', label: { en: 'Feeling alone', es: 'Soledad' } }
];

export const linkTypes: Options = [
	{ id: 'body', label: { en: 'In my body', es: 'En mi cuerpo' } },
	{ id: 'thought', label: { en: 'A thought', es: 'Un pensamiento' } },
	{ id: 'feeling', label: { en: 'A feeling', es: 'Un sentimiento' } },
	{ id: 'action', label: { en: 'Something I did', es: 'Algo que hice' } },
	{ id: 'event', label: { en: 'Something that happened', es: 'Algo que pasó' } }
];
