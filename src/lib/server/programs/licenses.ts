import { eq } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { expectOne } from '#lib/server/store/statement.ts';

/** The number as the licensing board writes it, and its last valid day; null if there is none. */
export type License = { license: string | null; licenseExpires: string | null };

export const unlicensed: License = { license: null, licenseExpires: null };

/** Everyone's, by staff id. */
export async function licenses(): Promise<Map<string, License>> {
	const { t, db } = app().store;
	const { id, license, licenseExpires } = t.staff;
	const rows = await db.select({ id, license, licenseExpires }).from(t.staff);
	return new Map(rows.map(({ id, ...own }) => [id, own]));
}

/** Used in signatures from now on; earlier signatures keep what they had. */
export async function setLicense(staffId: string, license: License, by: string, at = Date.now()): Promise<boolean> {
	const { t, db, write, audit } = app().store;
	if ((await db.$count(t.staff, eq(t.staff.id, staffId))) === 0) return false;
	await write((tx) => [
		expectOne(tx.update(t.staff).set(license).where(eq(t.staff.id, staffId))),
		audit.row({ at, by, act: 'staff.license-changed', subject: staffId })
	]);
	return true;
}
