import { StoreRefused } from './errors.ts';

const codes = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT']);

/** The disk has no room left, or this user's quota is used up. */
export const isDiskFull = (cause: unknown): boolean => codes.has(String((cause as { code?: unknown } | null)?.code));

/** Tells the person who starts the server when the store cannot be opened because the disk is full. */
export async function orSayFull<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (cause) {
		if (!isFullSomewhere(cause)) throw cause;
		throw new StoreRefused(
			`The disk that holds ${dataDir} is full, so Circlekeeper cannot start. What was saved is still there. Make room on that disk, then start it again.`,
			{ cause }
		);
	}
}

/** The error thrown may be a consequence of the full disk, with the real one as its cause. */
function isFullSomewhere(thrown: unknown): boolean {
	for (let cause = thrown; cause; cause = (cause as { cause?: unknown }).cause) if (isDiskFull(cause)) return true;
	return false;
}
