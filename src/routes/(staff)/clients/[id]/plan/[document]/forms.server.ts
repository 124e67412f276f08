import { z } from 'zod';
import { clientAnswers } from '#lib/domain/client-signature.ts';
import { longest } from '#lib/domain/limits.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { rowId, text } from '#lib/pages/forms/fields.server.ts';
import { m } from '#lib/paraglide/messages.js';

const json = z.string().max(200_000);
/** The whole of a draft as JSON, and what the page last knew to be saved. */
export const saving = z.strictObject({ document: rowId(), data: json, was: json });

/** What the client did with the plan. */
export const answering = z.strictObject({
	answer: z.enum(clientAnswers, { error: () => m.care_plan_client_answer_choose() }),
	name: text(longest.personName),
	relation: text(longest.relation),
	reason: text(longest.clientReason)
});

/** The error for an incomplete answer, for the person signing and in the language of what they sign. */
export function lackWords(lack: string, { locale, client: name }: { locale: Locale; client: string }) {
	if (lack === 'name') return { name: m.care_plan_client_name_missing({}, { locale }) };
	if (lack === 'other-name') return { name: m.care_plan_client_name_differs({ name }, { locale }) };
	if (lack === 'relation') return { relation: m.care_plan_client_relation_missing({ name }, { locale }) };
	return lack === 'reason' ? { reason: m.care_plan_client_reason_missing() } : null;
}

/** What is no JSON is nothing that a kind can read. */
export function parsed(sent: string): unknown {
	try {
		return JSON.parse(sent);
	} catch {
		return null;
	}
}
