import type { ContactData } from '#lib/domain/contact.ts';
import { beginDocument, programsFor } from '#lib/server/records/contacts.ts';
import { documentById } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { signOne } from '#lib/server/records/signing.ts';
import { demoPassword } from './people.ts';
import { contacted, reasons } from './prose.ts';
import type { Setting } from './setting.ts';
import { minute } from './story.ts';

const must = <T extends { ok: boolean }>(answer: T): T => {
	if (!answer.ok) throw new Error(`The demo's story is wrong: a contact was refused, ${JSON.stringify(answer)}.`);
	return answer;
};

/** A call that one of the clients made to Nora, outside any group: half an hour that ends at `until`, written and signed. */
export async function takeCall({ staff, clients }: Setting, client: string, until: number): Promise<void> {
	const { nora } = staff;
	const clientId = clients[client]!;
	const [program] = await programsFor(nora, clientId);
	const when = { from: until - 30 * minute, to: until };
	const data: ContactData = { kind: 'contact', startedAt: when.from, endedAt: when.to, mode: 'phone', present: '' };
	const begun = {
		clientId,
		programId: program!.id,
		kind: 'individual-contact' as const,
		format: program!.format,
		data
	};
	const id = await beginDocument(nora, begun, when);
	const { content } = (await documentById(id))!;
	const edits = content.sections.map((section, i) => ({ id: section.id, was: section.text, text: contacted[i]! }));
	must(await saveSections(nora, id, edits));
	const { version } = (await documentById(id))!;
	must(await signOne(nora, { id, version, reasons }, demoPassword));
}
