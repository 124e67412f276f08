/** What a sentence can claim about the session that the record can check. */
export type Claim =
	| 'absent'
	| 'minutes'
	| 'length'
	| 'arrived'
	| 'left'
	| 'late'
	| 'early'
	| 'on-time'
	| 'to-the-end'
	| 'whole'
	| 'not-asked';

/** Every claim contains one of these words, so that most sentences need no further check. */
export const hints =
	/absent|no[- ]show|attend|show up|min|late|early|on time|\d[:.]\d\d|the end|den(?:ied|ies|ying)|entire|full|whole|asisti|vino|presentó|ausente|faltó|tarde|retraso|antes|temprano|tiempo|puntual|final|fin\b|neg(?:ó|ando)|niega/i;

/** Another day or place, someone else, or something that didn't happen: this session's record can't confirm or contradict it. */
export const elsewhere =
	/\b(?:last|previous(?:ly)?|prior|yesterday|tomorrow|next|earlier|recent(?:ly)?|past|weeks?|weekend|months?|years?|ago|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|work|job|school|class|church|home|hospital|appointments?|court|AA|NA|meetings?|shift|bus|ride|would|could|might|if|unless|whenever|plans?|planned|usually|often|always|never|sometimes|history|mother|father|mom|dad|husband|wife|partner|boyfriend|girlfriend|son|daughter|kids?|child(?:ren)?|doctor|therapist|sponsor|pasad[oa]s?|anterior(?:es)?|ayer|próxim[oa]s?|semanas?|mes(?:es)?|años?|hace|lunes|martes|miércoles|jueves|viernes|sábado|domingo|trabajo|escuela|iglesia|casa|hospital|citas?|cuando|podría|siempre|nunca|veces|esposo|esposa|madre|padre|mamá|papá|pareja|novi[oa]|hij[oa]s?|terapeuta|padrin[oa])(?![\p{L}\p{N}])/iu;

/** The text itself says that someone asked. */
export const asked =
	/\b(?:asked|screen(?:ed|ing)|assess(?:ed|ment)|inquired|questioned|C-?SSRS|ASQ|PHQ(?:-?9)?)(?![\p{L}\p{N}])|pregunt|evalu[aóo]|tamizaje/iu;

const who = String.raw`(?:(?:the |this )?(?:client|patient|pt\.?|member|participant|resident)|he|she|they)`;
const quien = String.raw`(?:(?:el |la )?(?:cliente|paciente|participante|miembro)|él|ella|she)`;
const here = String.raw`(?:to |from )?(?:the |this |today['’]s )?(?:group|session)`;
const aqui = String.raw`(?:al?|del?) (?:la |el |esta |este )?(?:grupo|sesión)`;
/** Nothing follows that gives the words another object. */
const stops = (place: string) => String.raw`(?=\s*(?:$|[.,;!]|today\b|hoy|${place}(?![\p{L}\p{N}])))`;
const clock = String.raw`(?<h>\d{1,2})[:.](?<m>\d{2})(?!\d)`;
const minutes = String.raw`(?<n>\d{1,3})[ -]?(?:minutes?|mins?|minutos?)`;
const re = (source: string) => new RegExp(source, 'iu');

/** `anywhere`: also in sentences that mention another time or place. */
type Row = { claim: Claim; pattern: RegExp; anywhere?: boolean };

const english: Row[] = [
	{ claim: 'absent', pattern: re(String.raw`^${who} (?:was|were) (?:absent|a no[- ]show)${stops(here)}`) },
	{
		claim: 'absent',
		pattern: re(String.raw`^(?:${who} )?(?:did not|didn['’]?t|failed to) (?:attend|show up)${stops(here)}`)
	},
	{
		claim: 'minutes',
		pattern: re(
			String.raw`^(?:${who} )?(?:was )?(?:attended|present|stayed|participated|there)(?: ${here})?(?: for)?(?: only)? ${minutes}(?=\s*(?:$|[.,;!]|and\b|(?:of|in) ${here}|(?:of|out of) (?:the )?\d))`
		)
	},
	{
		claim: 'length',
		pattern: re(
			String.raw`\b(?:the|this|today['’]s) (?:full |entire |whole )?(?<n>\d{1,3})[- ]min(?:ute)? (?:[\p{L}]+ )?(?:group|session)(?![\p{L}])`
		)
	},
	{
		claim: 'arrived',
		pattern: re(
			String.raw`^(?:${who} )?(?:arrived|joined|came|logged (?:in|on))(?: ${here})?(?: late| early)? at ${clock}`
		)
	},
	{
		claim: 'left',
		pattern: re(String.raw`^(?:${who} )?(?:left|logged (?:off|out)|departed)(?: ${here})?(?: early)? at ${clock}`)
	},
	{
		claim: 'late',
		pattern: re(String.raw`^(?:${who} )?(?:arrived|joined|came)(?: ${here})?(?: ${minutes})? late${stops(here)}`)
	},
	{ claim: 'late', pattern: re(String.raw`^${who} (?:was|were)(?: ${minutes})? late${stops(here)}`) },
	{ claim: 'early', pattern: re(String.raw`^(?:${who} )?left(?: ${here})?(?: ${minutes})? early${stops(here)}`) },
	{
		claim: 'on-time',
		pattern: re(String.raw`^(?:${who} )?(?:(?:arrived|joined|came)(?: ${here})?|(?:was|were)) on time${stops(here)}`)
	},
	{
		claim: 'to-the-end',
		pattern: re(String.raw`^(?:${who} )?(?:stayed|remained) (?:until|till|to|through) the end`)
	},
	{
		claim: 'whole',
		pattern: re(
			String.raw`^(?:${who} )?(?:attended|stayed for|was present for) (?:the |all of the )?(?:entire|full|whole) (?:group|session)${stops(here)}`
		)
	},
	{
		claim: 'not-asked',
		anywhere: true,
		pattern: re(
			String.raw`\bden(?:ied|ies|ying) (?:(?:any|all|having|experiencing|current(?:ly)?|active(?:ly)?|passive|thoughts?|feelings?|ideas?|plans?|intent|urges?|and|or|of|to|for) |[/,] ?)*(?:S\/?I|H\/?I|suicid\p{L}*|homicid\p{L}*|self[- ]?(?:harm|injur)\p{L}*|wanting to (?:die|hurt|harm|kill)|(?:hurting|harming|killing) (?:self|himself|herself|themsel(?:f|ves)))(?![\p{L}\p{N}])`
		)
	}
];

const spanish: Row[] = [
	{
		claim: 'absent',
		pattern: re(
			String.raw`^(?:${quien} )?(?:hoy )?(?:no (?:asistió|vino|se presentó)|estuvo ausente|faltó)${stops(aqui)}`
		)
	},
	{
		claim: 'minutes',
		pattern: re(
			String.raw`^(?:${quien} )?(?:asistió|estuvo(?: presente)?|participó|permaneció|se quedó)(?: durante| por)?(?: solo)? ${minutes}(?=\s*(?:$|[.,;!]|y |(?:de|en) (?:la |el |esta |este )?(?:sesión|grupo|los)))`
		)
	},
	{
		claim: 'length',
		pattern: re(String.raw`\b(?:la|esta|el|este) (?:sesión|grupo) de ${minutes}(?![\p{L}\p{N}])`)
	},
	{
		claim: 'arrived',
		pattern: re(String.raw`^(?:${quien} )?(?:llegó|entró|se unió|se conectó)(?: ${aqui})?(?: tarde)? a las? ${clock}`)
	},
	{
		claim: 'left',
		pattern: re(
			String.raw`^(?:${quien} )?(?:salió|se fue|se retiró|se desconectó)(?: ${aqui})?(?: temprano| antes)? a las? ${clock}`
		)
	},
	{ claim: 'late', pattern: re(String.raw`^(?:${quien} )?llegó(?: ${minutes})? tarde${stops(aqui)}`) },
	{ claim: 'late', pattern: re(String.raw`^(?:${quien} )?llegó con ${minutes} de retraso`) },
	{
		claim: 'early',
		pattern: re(
			String.raw`^(?:${quien} )?(?:salió|se fue|se retiró)(?: ${minutes})? (?:temprano|antes(?: de (?:tiempo|terminar|que termin\p{L}+))?)${stops(aqui)}`
		)
	},
	{
		claim: 'on-time',
		pattern: re(String.raw`^(?:${quien} )?llegó (?:a tiempo|puntual(?:mente)?)${stops(aqui)}`)
	},
	{
		claim: 'to-the-end',
		pattern: re(String.raw`^(?:${quien} )?(?:se quedó|permaneció|estuvo) hasta el (?:final|fin)(?![\p{L}])`)
	},
	{
		claim: 'whole',
		pattern: re(
			String.raw`^(?:${quien} )?(?:asistió|estuvo presente) (?:a|en|durante) (?:toda la sesión|todo el grupo|la sesión completa|el grupo completo)`
		)
	},
	{
		claim: 'not-asked',
		anywhere: true,
		pattern: re(
			String.raw`\b(?:negó|niega|negando) (?:(?:tener|cualquier|toda?|algun[oa]s?|pensamientos?|ideas?|ideación|planes|intenci(?:ón|ones)|actual(?:es)?|ganas|deseos?|haber|sentir|y|o|u|e|de|su) )*(?:suicid\p{L}*|homicid\p{L}*|autolesi\p{L}*|lastimarse|hacerse daño|morir|matarse|quitarse la vida)(?![\p{L}\p{N}])`
		)
	}
];

export const claims: readonly Row[] = [...english, ...spanish];
