import { z } from 'zod';
import { clientAnswers } from '#lib/domain/client-signature.ts';
import { longest } from '#lib/domain/limits.ts';
import { rowId, text } from '#lib/pages/forms/fields.server.ts';
import { m } from '#lib/paraglide/messages.js';

const json = z.string().max(200_000);
/** The whole of a draft as JSON, and what the page last knew to be saved. */
export const saving = z.strictObject({ document: rowId(), data: json, was: json });

/** What the client did with the plan. */
export const answering = z.strictObject({
	answer: z.enum(clientAnswers, { error: () => m.care_plan_client_answer_choose() }),
	name: text(longest.personName),
	reason: text(longest.clientReason)
});

/** What is no JSON is nothing that a kind can read. */
export function parsed(sent: string): unknown {
	try {
		return JSON.parse(sent);
	} catch {
		return null;
	}
}
