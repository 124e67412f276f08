import { StoreRefused } from './errors.ts';

const codes = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT']);

/** The disk has no room left, or this user may not use more of it. */
export const isDiskFull = (cause: unknown): boolean => codes.has(String((cause as { code?: unknown } | null)?.code));

/** A store that cannot be opened because the disk is full says so, to the person who starts the server. */
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

/** What was thrown may be about what the disk caused. */
function isFullSomewhere(thrown: unknown): boolean {
	for (let cause = thrown; cause; cause = (cause as { cause?: unknown }).cause) if (isDiskFull(cause)) return true;
	return false;
}
