import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';

export const workedExample: LibraryWorksheet['workedExample'] = {
	intensity: 8,
	strains: ['sleep', 'stress'],
	'links.r1.type': 'body',
	'links.r1.text': { en: 'My jaw got tight', es: 'Apreté la mandíbula' },
	'links.r1.intensity': 6,
	'links.r2.type': 'thought',
	'links.r2.text': { en: '"He never listens."', es: '«Nunca me escucha.»' },
	'links.r2.intensity': 8,
	'links.r3.type': 'action',
	'links.r3.text': { en: 'I shouted across the room', es: 'Grité desde el otro lado del cuarto' },
	'links.r3.intensity': 8,
	'step-off.r1.link': { en: 'When my jaw got tight', es: 'Cuando apreté la mandíbula' },
	'step-off.r1.skill': { en: 'Walk outside, breathe slowly', es: 'Salir y respirar despacio' }
};
