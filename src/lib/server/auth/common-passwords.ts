/**
 * What people choose when a minimum length is required: a short, offline list of roots. A password is common if it consists of at most three of
 * these, decorated with digits and symbols.
 */
const roots = new Set(
	`password passw0rd passwort contraseña contrasena clave secret secreto letmein welcome bienvenido bienvenida admin administrator administrador
	administradora changeme change changemenow cambiame default login user usuario guest invitado test testing prueba temp temporary temporal root master
	system sistema iloveyou teamo tequiero loveyou love lover princess princesa sunshine monkey dragon football futbol soccer baseball basketball
	hockey superman batman spiderman starwars pokemon mickey minecraft naruto shadow hunter michael jennifer jessica ashley charlie daniel thomas
	jordan andrew joshua matthew anthony robert william nicole samantha maria carlos alejandro jesus jesuschrist christ freedom whatever trustno
	summer winter spring autumn verano invierno primavera otoño monday tuesday wednesday thursday friday saturday sunday january february march
	april may june july august september october november december enero febrero marzo abril mayo junio julio agosto septiembre octubre
	noviembre diciembre hello hola computer internet google facebook instagram whatsapp microsoft windows samsung iphone apple chocolate cookie
	coffee banana orange flower butterfly mariposa angel angels heaven diamond purple yellow green blue black silver golden lucky happy forever
	friends family familia amigos mother father mama papa mommy daddy baby babygirl babyboy sweetheart hospital clinic clinica health salud
	therapy therapist terapia terapeuta group grupo counseling counselor nurse doctor doctora patient paciente recovery wellness mentalhealth
	circlekeeper circle keeper correcthorsebatterystaple correct horse battery staple company office work trabajo team equipo manager
	qwerty qwertyuiop qwertz azerty asdfgh asdfghjkl asdf zxcvbn zxcvbnm qazwsx qazwsxedc wsxedc abc abcd abcdef
	abcdefg abcdefgh abcdefghi`.split(/\s+/)
);
/** Filler words that add nothing. */
const glue = new Set('the my is this a an your our for and new i mi tu la el es una un de y nueva nuevo'.split(' '));
const runs = [
	'01234567890123456789',
	'abcdefghijklmnopqrstuvwxyz',
	'qwertyuiopasdfghjklzxcvbnm',
	'1q2w3e4r5t6y7u8i9o0p',
	'1qaz2wsx3edc4rfv5tgb6yhn'
];
const written: Record<string, string> = {
	'0': 'o',
	'1': 'i',
	'3': 'e',
	'4': 'a',
	'5': 's',
	'7': 't',
	'@': 'a',
	$: 's',
	'!': 'i'
};

const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
const plain = (text: string) => letters([...text].map((sign) => written[sign] ?? sign).join(''));

/** The 49,000 most frequent passwords from breaches; loaded when the first password is chosen. */
let breached: Promise<Set<string>> | undefined;
async function readBreached(): Promise<Set<string>> {
	const { dictionary } = await import('@zxcvbn-ts/language-common');
	return new Set(dictionary['passwords-common']);
}

/**
 * Whether someone guessing would soon find it: it is in a list of breached passwords, as is or decorated, or it is common. `about` is what others
 * know about the person: address, name, program.
 */
export async function isKnown(password: string, about: string[]): Promise<boolean> {
	if (isCommon(password, about)) return true;
	const all = await (breached ??= readBreached());
	return undecorated(password.normalize('NFKC').toLowerCase()).some((one) => all.has(one));
}

/** Variants of the password without spaces, without surrounding digits and symbols, with letters for digits, and with repetition removed. */
function undecorated(low: string): string[] {
	const joined = low.replace(/\s/gu, '');
	const bare = joined.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
	const half = bare.slice(0, bare.length / 2);
	return [
		low,
		joined,
		plain(joined),
		...(bare.length > 4 ? [bare, plain(bare)] : []),
		...(half + half === bare ? [half] : [])
	];
}

function isCommon(password: string, about: string[]): boolean {
	const low = password.normalize('NFKC').toLowerCase();
	if (isRepeated(low) || isRun(low)) return true;
	const known = new Set([
		...roots,
		...about.flatMap((text) => text.toLowerCase().split(/[^\p{L}]+/u)).filter((word) => word.length > 2)
	]);
	return [letters(low), plain(low), plain(low.replace(/[^\p{L}]+$/u, ''))].some((word) => isMadeOf(word, known, 3));
}

/** One to four characters, repeated. */
const isRepeated = (text: string) => /^(.{1,4}?)\1+.{0,3}$/u.test(text);

function isRun(text: string): boolean {
	const backwards = [...text].reverse().join('');
	return runs.some((run) => [text, backwards].some((way) => run.repeat(2).includes(way)));
}

/** At most this many known words with filler between them, and nothing else; digits alone do not count. */
function isMadeOf(word: string, known: Set<string>, words: number, pieces = 7): boolean {
	if (word === '' || (words > 0 && (known.has(word) || isRun(word)))) return true;
	if (pieces === 1) return false;
	for (let at = 1; at < word.length; at++) {
		const [head, tail] = [word.slice(0, at), word.slice(at)];
		if (glue.has(head) && isMadeOf(tail, known, words, pieces - 1)) return true;
		if (words > 0 && known.has(head) && isMadeOf(tail, known, words - 1, pieces - 1)) return true;
	}
	return false;
}
