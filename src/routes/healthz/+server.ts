import { json } from '@sveltejs/kit';
import { app } from '#lib/server/app.ts';

export const GET = async () => {
	const { config, store } = app();
	const { ok } = await store.health();
	return json(
		{ status: ok ? 'ok' : 'unavailable', version: config.version, engine: store.engine },
		{ status: ok ? 200 : 503 }
	);
};
