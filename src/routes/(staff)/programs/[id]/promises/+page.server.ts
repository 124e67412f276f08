import { obligationExamples } from '#lib/domain/obligations/examples.ts';
import { certificationsOf } from '#lib/server/obligations/certifying.ts';
import { rulesOn } from '#lib/server/obligations/rules.ts';
import { readObligations } from '#lib/server/obligations/shown.ts';
import { isOfClient } from '#lib/server/programs/access.ts';
import { peopleScope } from '#lib/server/programs/people-scope.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { clientNames } from '#lib/server/records/who.ts';
import { requireProgram } from '#lib/server/weeks/programs-here.ts';
import { record, takeBack } from './certify.server.ts';
import { add, change, end, switchOn } from './rules.server.ts';

/** What is promised about the people whom the reader cares for, and by which rules; of one client alone where the address names one. */
export const load = async (event) => {
	const { staff, program } = await requireProgram(event, 'facilitator', 'supervisor', 'care-team', 'admin');
	const scope = await peopleScope(staff, program.id);
	const today = dayOf(Date.now(), program.timeZone);
	const rules = (await rulesOn([program.id], today)).get(program.id) ?? [];
	const asked = event.url.searchParams.get('client');
	const isOwn =
		asked !== null && scope !== null && (await isOfClient(staff, { clientId: asked, programId: program.id }));
	const open = scope ? await readObligations(staff, scope) : [];
	return {
		...{ today, rules, mayCare: scope !== null, maySet: program.here.includes('admin') },
		open: isOwn ? open.filter(({ client }) => client === asked) : open,
		client: isOwn
			? {
					id: asked,
					name: (await clientNames([asked])).get(asked) ?? '',
					certifications: await certificationsOf(asked, program.id)
				}
			: null,
		examples: obligationExamples.filter(
			({ kind, interval }) => !rules.some((rule) => rule.kind === kind && rule.interval === interval)
		)
	};
};

export const actions = { add, change, end, switch: switchOn, certify: record, withdraw: takeBack };
