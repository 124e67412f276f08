import type { Observation, QuestionnaireResponse, QuestionnaireResponseItem } from '@medplum/fhirtypes';
import { measureBySlug } from '#lib/measures/index.ts';
import type { Item, Measure, MeasureAnswers } from '#lib/measures/measure.ts';
import { score } from '#lib/measures/score.ts';
import { encounterOf } from './encounter.ts';
import type { PersonRecord, RecordedSession } from './model.ts';
import { instant, to, uuidOf } from './reference.ts';
import { concept, hl7, LOINC } from './terms.ts';

type Given = {
	record: PersonRecord;
	session: RecordedSession;
	measure: Measure;
	answers: MeasureAnswers;
	answeredAt: number;
};

const given = (record: PersonRecord): Given[] =>
	record.sessions.flatMap((session) =>
		Object.entries(session.measures).flatMap(([slug, { answers, answeredAt }]) => {
			const measure = measureBySlug(slug);
			return measure ? [{ record, session, measure, answers, answeredAt }] : [];
		})
	);

const idOf = ({ record, session, measure }: Given) => `${session.id}/${record.person.id}/${measure.slug}`;

/** What the person answered. An item that was passed is there without an answer, so that nobody takes it for one that was not asked. */
export const questionnaireResponses = (record: PersonRecord): QuestionnaireResponse[] =>
	given(record).map((one) => ({
		resourceType: 'QuestionnaireResponse',
		id: uuidOf('QuestionnaireResponse', idOf(one)),
		questionnaire: questionnaireOf(one.measure, record.origin),
		status: score(one.measure, one.answers).complete ? 'completed' : 'in-progress',
		subject: to('Patient', record.person.id, record.person.name),
		encounter: encounterOf(record, one.session),
		authored: instant(one.answeredAt),
		source: to('Patient', record.person.id),
		item: one.measure.items.filter(({ id }) => id in one.answers).map((item) => answered(one, item))
	}));

/** Our own address where no code was checked. */
const questionnaireOf = ({ slug, version, loinc }: Measure, origin: string) =>
	loinc ? `${LOINC}/q/${loinc.panel}` : `${origin}/library/measures/${slug}|${version}`;

function answered({ record, answers }: Given, { id, loinc, text, choices }: Item): QuestionnaireResponseItem {
	const choice = choices.find(({ score }) => score === answers[id]);
	const { locale } = record.person;
	return {
		linkId: loinc ? `/${loinc}` : id,
		text: text[locale],
		...(choice && {
			answer: [
				choice.loinc
					? { valueCoding: { system: LOINC, code: choice.loinc, display: choice.label.en } }
					: { valueInteger: choice.score }
			]
		})
	};
}

/** Totals. Where an item was passed there is none, and so no observation. */
export const observations = (record: PersonRecord): Observation[] =>
	given(record).flatMap((one) => {
		const { total, band } = score(one.measure, one.answers);
		if (total === null) return [];
		return [
			{
				resourceType: 'Observation' as const,
				id: uuidOf('Observation', idOf(one)),
				status: 'final' as const,
				category: [hl7('observation-category', 'survey')],
				code: one.measure.loinc
					? concept(LOINC, one.measure.loinc.total, one.measure.name)
					: { text: one.measure.name },
				subject: to('Patient', record.person.id, record.person.name),
				encounter: encounterOf(record, one.session),
				effectiveDateTime: instant(one.answeredAt),
				valueInteger: total,
				...(band && { interpretation: [{ text: band.label.en }] }),
				derivedFrom: [to('QuestionnaireResponse', idOf(one))]
			}
		];
	});
