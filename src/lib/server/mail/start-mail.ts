import type { App } from '#lib/server/app.ts';
import { NoticePost } from './notice-post.ts';
import { openTransport } from './transport.ts';

const every = 10_000;

/** Mails what is due from now on, where mail is set up. Returns a function that stops it. */
export function startMail({ config, store, log }: Pick<App, 'config' | 'store' | 'log'>): () => void {
	if (!config.mail) return () => {};
	const { send, close } = openTransport(config.mail);
	const post = new NoticePost(store, {
		send,
		origin: config.origin,
		onFailed: (error, tries, givenUp) =>
			log[givenUp ? 'error' : 'warn']({ error, tries }, givenUp ? 'a mail was given up' : 'a mail could not be sent')
	});
	const timer = setInterval(() => {
		post.deliver().catch((error) => log.error({ error }, 'mail could not be looked through'));
	}, every);
	timer.unref();
	return () => {
		clearInterval(timer);
		close();
	};
}
