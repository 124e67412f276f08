import { app } from '#lib/server/app.ts';
import { accessOf } from './access.ts';
import { sheetsOf, type OpenSheet, type SheetLine } from './sheets.ts';

/** What staff see of somebody's worksheets: those that the person lets them read, and how many more there are where the person says so too. */
export type OwnWork = { sheets: Pick<SheetLine, 'id' | 'title' | 'from' | 'changedAt'>[]; more: number | null };

/** The caller has asked whether they may open the client's chart; the look leaves a row (R17). */
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

/** One of them, null where its owner lets nobody read it: asked again each time, since a choice counts at once. */
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
