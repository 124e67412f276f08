import type { Locale } from '#lib/domain/worksheet.ts';
import { companyFor } from '#lib/made-up/people.ts';
import type { Enrolled } from '#lib/server/programs/enrolments.ts';

/** The made-up people in the form of a roster. Their ids belong to no client, and no data outside the practice session refers to them. */
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
