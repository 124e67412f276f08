import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { ownSectionIds, personPlaces, type OwnSection, type PersonPlace } from '#lib/domain/note.ts';
import { faultOf, type FormatFault, type OwnFormat } from '#lib/domain/own-format.ts';
import { checkbox, requiredText, text } from '#lib/pages/forms/fields.server.ts';
import { startForm } from '#lib/pages/forms/read-form.server.ts';
import { m } from '#lib/paraglide/messages.js';

const both = (field: z.ZodString) => z.strictObject({ en: field, es: field });
const name = () => requiredText(longest.formatName, () => m.staff_formats_both());
/** The section, by its row, that takes the facts of each kind. */
const places = z.strictObject(
	Object.fromEntries(personPlaces.map((place) => [place, z.string().max(2)])) as Record<PersonPlace, z.ZodString>
);

/** Rows without a title are left out. */
export const formatForm = z.strictObject({
	name: both(name()),
	sections: z
		.array(
			z.strictObject({
				title: both(text(longest.formatTitle)),
				help: both(text(longest.formatHelp)),
				optional: checkbox()
			})
		)
		.max(ownSectionIds.length),
	places,
	/** The section, by its row, that says what is next. */
	plan: z.string().max(2),
	retired: checkbox()
});
type Sent = z.output<typeof formatForm>;

const faultWords: Record<FormatFault, () => string> = {
	'few-sections': m.staff_formats_few,
	'nothing-to-judge': m.staff_formats_judge,
	places: m.staff_formats_places_missing
};

/** The sections as they are kept, or by field why they cannot be. */
export function sectionsIn({
	sections,
	places,
	plan
}: Sent): { sections: OwnSection[] } | { errors: Record<string, string> } {
	const rows = sections.map((section, at) => ({
		...section,
		takes: personPlaces.filter((place) => places[place] === String(at)),
		...(plan === String(at) && { plan: true as const })
	}));
	const half = rows.findIndex(({ title }) => (title.en === '') !== (title.es === ''));
	if (half >= 0)
		return { errors: { [`sections.${half}.title.${rows[half]!.title.en ? 'es' : 'en'}`]: m.staff_formats_both() } };
	const kept = rows.filter(({ title }) => title.en !== '');
	const fault = faultOf(kept);
	if (fault) return { errors: { form: faultWords[fault]() } };
	return { sections: kept };
}

/** Formats from before it was marked say it in their last section; a new one is likely to in its third. */
function planRow(own: OwnSection[]): number {
	const marked = own.findLastIndex(({ plan }) => plan);
	return marked >= 0 ? marked : own.length > 0 ? own.length - 1 : 2;
}

const none = { en: '', es: '' };
/** A blank row below those there are, and four at least. */
export function formatValues(format: (OwnFormat & { retired: boolean }) | null) {
	const own = format?.sections ?? [];
	const rows = Math.min(ownSectionIds.length, Math.max(4, own.length + 1));
	const at = (place: PersonPlace) =>
		Math.max(
			0,
			own.findIndex(({ takes }) => takes.includes(place))
		);
	return startForm(formatForm, {
		name: format?.name ?? none,
		sections: Array.from({ length: rows }, (_, row) => ({
			...{ title: own[row]?.title ?? none, help: own[row]?.help ?? none },
			optional: own[row]?.optional ? 'on' : ''
		})),
		places: Object.fromEntries(personPlaces.map((place) => [place, String(at(place))])) as Record<PersonPlace, string>,
		plan: String(planRow(own)),
		retired: format?.retired ? 'on' : ''
	});
}
