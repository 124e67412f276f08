import { app } from '#lib/server/app.ts';
import { accessOf } from './access.ts';
import { sheetsOf, type OpenSheet, type SheetLine } from './sheets.ts';

/** What staff see of a person's worksheets: those the person lets them read and, if the person allows that too, how many more there are. */
export type OwnWork = { sheets: Pick<SheetLine, 'id' | 'title' | 'from' | 'changedAt'>[]; more: number | null };

/** The caller has checked that they may open the client's chart; viewing is audited (R17). */
export async function ownWorkFor(by: string, clientId: string, at = Date.now()): Promise<OwnWork> {
	const { store } = app();
	const [sheets, access] = await Promise.all([sheetsOf(clientId), accessOf(clientId)]);
	const row = { at, by, act: 'own-work.listed', subject: 'own-work', clientId };
	await store.write(() => [store.audit.row(row)]);
	const [read, others] = [sheets.filter(({ isRead }) => isRead), sheets.filter(({ isRead }) => !isRead)];
	return {
		sheets: read.map(({ id, title, from, changedAt }) => ({ id, title, from, changedAt })),
		more: access?.tellsOfMore ? others.length : null
	};
}

/** One of them; null if its owner does not let anyone read it. Checked each time, since a change takes effect at once. */
export async function readOwnSheet(
	by: string,
	clientId: string,
	id: string,
	at = Date.now()
): Promise<OpenSheet | null> {
	const { store } = app();
	const found = (await sheetsOf(clientId)).find((sheet) => sheet.id === id && sheet.isRead);
	if (!found) return null;
	const row = { at, by, act: 'own-work.read', subject: `own-work/${id}`, clientId };
	await store.write(() => [store.audit.row(row)]);
	return found;
}
