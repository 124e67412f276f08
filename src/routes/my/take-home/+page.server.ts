import { dateWords } from '#lib/pages/when.ts';
import { enter } from '../enter.server.ts';

export const load = async ({ cookies }) => {
	const { endsOn } = await enter(cookies);
	return { endsOn: endsOn && dateWords(endsOn) };
};
