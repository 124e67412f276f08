import { foldName } from '#lib/domain/folded-name.ts';

/** What a column of the list can contain about a series. */
export const seriesFields = [
	'group',
	'title',
	'days',
	'every',
	'startsAt',
	'minutes',
	'startsOn',
	'endsOn',
	'facilitators',
	'room'
] as const;
export type SeriesField = (typeof seriesFields)[number];
export const isSeriesField = (text: string): text is SeriesField => seriesFields.some((field) => field === text);

/** How lists name their columns, in English and in Spanish, normalized. */
const headers: Record<SeriesField, string[]> = {
	group: ['group', 'group name', 'grupo', 'nombre del grupo'],
	title: ['title', 'session title', 'session', 'titulo', 'sesion'],
	days: ['days', 'day', 'weekday', 'weekdays', 'day of week', 'dias', 'dia', 'dia de la semana', 'dias de la semana'],
	every: ['every', 'every weeks', 'weeks', 'interval', 'cada', 'cada semanas', 'semanas'],
	startsAt: ['time', 'start time', 'start', 'starts', 'starts at', 'hora', 'hora de inicio', 'empieza'],
	minutes: ['minutes', 'min', 'length', 'duration', 'minutos', 'duracion'],
	startsOn: ['from', 'first day', 'start date', 'since', 'desde', 'primer dia', 'fecha de inicio'],
	endsOn: ['until', 'to', 'last day', 'end date', 'hasta', 'ultimo dia', 'fecha de fin', 'fin'],
	facilitators: [
		...['facilitators', 'facilitator', 'leads', 'lead', 'leader', 'staff', 'email', 'e mail', 'facilitator email'],
		...['facilitadores', 'facilitador', 'facilitadora', 'dirige', 'dirigen', 'correo', 'correo electronico']
	],
	room: ['room', 'place', 'location', 'sala', 'lugar']
};

/** The field guessed for each column; each field once. */
export function guessSeriesColumns(header: readonly string[]): (SeriesField | null)[] {
	const once = new Set<SeriesField>();
	return header.map((text) => {
		const folded = foldName(text);
		const found = seriesFields.find((field) => !once.has(field) && headers[field].includes(folded)) ?? null;
		if (found) once.add(found);
		return found;
	});
}
