import { requireProgram } from '#lib/server/weeks/programs-here.ts';

/** What every page of a program shows above its own. Each asks again who may open it. */
export const load = async (event) => {
	const { id, name, timeZone, here } = (await requireProgram(event)).program;
	return { program: { id, name, timeZone, here }, openedAt: Date.now() };
};
