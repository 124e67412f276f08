import { Cron } from 'croner';
import { materialize } from './materializing.ts';

/** Keeps sessions existing a few weeks ahead: runs now and every few hours. Returns a function that stops it. */
export function startWeeks(follow: (work: Promise<void>) => void): () => void {
	const look = () => follow(materialize().then(() => {}));
	look();
	const job = new Cron('7 */3 * * *', { unref: true }, look);
	return () => job.stop();
}
