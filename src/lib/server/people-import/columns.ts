import { foldName } from '#lib/domain/folded-name.ts';

/** What a column of the list can contain about a person. */
export const importFields = [
	'name',
	'firstName',
	'lastName',
	'preferredName',
	'birthDate',
	'recordNumber',
	'language',
	'phone',
	'referredOn',
	'admittedOn',
	'level',
	'track',
	'groups',
	'plannedDischargeOn'
] as const;
export type ImportField = (typeof importFields)[number];
export const isImportField = (text: string): text is ImportField => importFields.some((field) => field === text);

/** How lists name their columns, in English and in Spanish, normalized. */
const headers: Record<ImportField, string[]> = {
	name: [
		'name',
		'full name',
		'client',
		'client name',
		'patient',
		'legal name',
		'nombre completo',
		'nombre y apellidos',
		'cliente',
		'paciente'
	],
	firstName: ['first name', 'first', 'given name', 'nombre', 'nombres'],
	lastName: ['last name', 'last', 'surname', 'family name', 'apellido', 'apellidos'],
	preferredName: ['preferred name', 'preferred', 'goes by', 'nickname', 'nombre preferido', 'apodo'],
	birthDate: [
		'birth date',
		'birthdate',
		'date of birth',
		'dob',
		'born',
		'fecha de nacimiento',
		'nacimiento',
		'f nacimiento'
	],
	recordNumber: [
		'record number',
		'record no',
		'record',
		'mrn',
		'chart number',
		'client id',
		'numero de expediente',
		'expediente',
		'n expediente',
		'historia clinica'
	],
	language: ['language', 'preferred language', 'idioma', 'lengua'],
	phone: ['phone', 'telephone', 'phone number', 'mobile', 'cell', 'telefono', 'movil', 'celular'],
	referredOn: ['referral date', 'referred', 'referred on', 'date of referral', 'fecha de derivacion', 'derivacion'],
	admittedOn: [
		'admission date',
		'admitted',
		'admitted on',
		'start date',
		'start',
		'first day',
		'fecha de ingreso',
		'ingreso',
		'fecha de inicio',
		'inicio',
		'primer dia'
	],
	level: ['level', 'level of care', 'loc', 'nivel', 'nivel de atencion'],
	track: ['track', 'cohort', 'itinerario', 'turno'],
	groups: ['groups', 'group', 'grupos', 'grupo'],
	plannedDischargeOn: [
		'planned discharge',
		'planned discharge date',
		'discharge date',
		'expected discharge',
		'end date',
		'alta prevista',
		'fecha de alta',
		'fecha de alta prevista',
		'fin'
	]
};

const fieldOf = (header: string): ImportField | null => {
	const folded = foldName(header);
	return importFields.find((field) => headers[field].includes(folded)) ?? null;
};

/** The field guessed for each column; each field once. A lone "Nombre" is the whole name. */
export function guessColumns(header: readonly string[]): (ImportField | null)[] {
	const found = header.map(fieldOf);
	const isWhole = found.includes('firstName') && !found.includes('lastName') && !found.includes('name');
	const once = new Set<ImportField>();
	return found.map((field) => {
		const meant = isWhole && field === 'firstName' ? 'name' : field;
		if (meant === null || once.has(meant)) return null;
		once.add(meant);
		return meant;
	});
}
