import type { Locale } from '#lib/domain/worksheet.ts';
import { companyFor } from '#lib/made-up/people.ts';
import type { Enrolled } from '#lib/server/programs/enrolments.ts';

/** The made-up people as a roster would hold them. Their ids are no client's, and no row of the data has them beyond the practice itself. */
export const practiceRoster = (locale: Locale): Enrolled[] =>
	companyFor(locale).map(({ key, name, preferredName, locale }) => ({
		enrolment: '',
		clientId: `made-up-${key}`,
		name,
		preferredName,
		locale,
		startsOn: '',
		endsOn: null
	}));
