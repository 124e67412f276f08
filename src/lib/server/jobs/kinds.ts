import type { z } from 'zod';
import type { JobKind } from '#lib/domain/job.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { attendanceTable } from '#lib/server/exports/attendance-table.ts';
import { disclosurePack } from '#lib/server/exports/disclosure-pack.ts';
import { hoursTable } from '#lib/server/exports/hours-table.ts';
import { measuresTable } from '#lib/server/exports/measures-table.ts';
import { notesArchive } from '#lib/server/exports/notes-archive.ts';
import type { Made, Making, Recipe } from './recipe.ts';

/** A recipe whose parameters are parsed before it sees them: the row they come from may have been written by an older version. */
type Kind = {
	fits(params: unknown): boolean;
	may(by: StaffMember, params: unknown): Promise<boolean>;
	clientOf(params: unknown): string | null;
	make(making: Making<unknown>): Promise<Made>;
};

function kind<Params>(params: z.ZodType<Params>, { may, make, clientOf }: Recipe<Params>): Kind {
	return {
		fits: (given) => params.safeParse(given).success,
		async may(by, given) {
			const read = params.safeParse(given);
			return read.success && may(by, read.data);
		},
		clientOf: (given) => clientOf?.(params.parse(given)) ?? null,
		make: (making) => make({ ...making, params: params.parse(making.params) })
	};
}

/** Everything that is created in the background. */
export const kinds: Record<JobKind, Kind> = {
	notes: kind(notesArchive.params, notesArchive),
	attendance: kind(attendanceTable.params, attendanceTable),
	measures: kind(measuresTable.params, measuresTable),
	hours: kind(hoursTable.params, hoursTable),
	disclosure: kind(disclosurePack.params, disclosurePack)
};
