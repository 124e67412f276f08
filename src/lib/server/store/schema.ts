import type { Kit } from './kit.ts';
import { auditing } from './schema/audit.ts';
import { calendars } from './schema/calendars.ts';
import { careTeam } from './schema/care-team.ts';
import { curricula } from './schema/curricula.ts';
import { episodes } from './schema/episodes.ts';
import { exporting } from './schema/exports.ts';
import { frozen } from './schema/frozen.ts';
import { library } from './schema/library.ts';
import { logins } from './schema/logins.ts';
import { measuring } from './schema/measures.ts';
import { obligations } from './schema/obligations.ts';
import { outcomes } from './schema/outcomes.ts';
import { people } from './schema/people.ts';
import { personal } from './schema/personal.ts';
import { processNotes } from './schema/process-notes.ts';
import { records } from './schema/records.ts';
import { retaining } from './schema/retention.ts';
import { risk } from './schema/risk.ts';
import { sessions } from './schema/sessions.ts';
import { supervisionLog } from './schema/supervision-log.ts';
import { weeks } from './schema/weeks.ts';
import { writing } from './schema/writing.ts';

/**
 * Every table, declared once for both engines (R12). The application generates ids as random text, except a session's, which is a random safe
 * integer: the log's key is (session, seq), and an integer there makes appends several times cheaper. `sealed` columns hold clinical text, names
 * and contacts (R15). Instants are UTC milliseconds.
 */
export const tables = (c: Kit) => {
	const [persons, meetings] = [people(c), sessions(c)];
	const week = weeks(c, persons);
	const stays = episodes(c, { ...persons, ...week });
	const both = { ...persons, ...meetings, ...week, ...stays, ...obligations(c, persons) };
	return {
		...both,
		...logins(c),
		...calendars(c, both),
		...personal(c, both),
		...records(c, both),
		...frozen(c, both),
		...exporting(c, both),
		...supervisionLog(c, both),
		...processNotes(c, both),
		...writing(c, both),
		...risk(c, both),
		...careTeam(c, both),
		...measuring(c, both),
		...outcomes(c, both),
		...curricula(c, both),
		...library(c, persons),
		...retaining(c),
		...auditing(c)
	};
};

export type Tables = ReturnType<typeof tables>;
