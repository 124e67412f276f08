import type { Option } from '#lib/domain/worksheet.ts';
import { option } from './write.ts';

/** A week, from the day most programs begin it. */
export const days: Option[] = [
	option('mon', 'Monday', 'Lunes'),
	option('tue', 'Tuesday', 'Martes'),
	option('wed', 'Wednesday', 'Miércoles'),
	option('thu', 'Thursday', 'Jueves'),
	option('fri', 'Friday', 'Viernes'),
	option('sat', 'Saturday', 'Sábado'),
	option('sun', 'Sunday', 'Domingo')
];
