import { groupsHere } from '#lib/server/weeks/groups-here.ts';
import { requireProgram } from '#lib/server/weeks/programs-here.ts';

export const load = async (event) => {
	const { program } = await requireProgram(event);
	return { groups: await groupsHere(program.id) };
};
