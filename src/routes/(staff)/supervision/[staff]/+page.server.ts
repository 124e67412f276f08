import { entryStates } from '#lib/domain/supervision-log.ts';
import { startForm } from '#lib/pages/forms/read-form.server.ts';
import { waitingReviews } from '#lib/server/outcomes/supervision.ts';
import { readLog } from '#lib/server/records/supervision-log.ts';
import { answer, requireLog, write, writing } from './log.server.ts';

export const load = async (event) => {
	const { by, supervisee, reader, name } = await requireLog(event);
	const entries = await readLog(by, supervisee, reader);
	const states = entryStates(entries);
	const corrects = entries.find(({ id }) => id === event.url.searchParams.get('correct'));
	return {
		name,
		supervisee,
		isOwn: reader.as === 'supervisee',
		mayWrite: reader.as === 'supervisor' && reader.mayWrite,
		waiting: await waitingReviews(by, supervisee),
		entries: entries.map((entry) => ({ ...entry, state: states.get(entry.id)! })),
		correcting: corrects !== undefined && reader.as === 'supervisor',
		form: startForm(
			writing,
			corrects && {
				...{ corrects: corrects.id, day: corrects.day, minutes: String(corrects.minutes), kind: corrects.kind },
				...{ topics: corrects.topics, actions: corrects.actions }
			}
		)
	};
};

export const actions = { write, answer };
