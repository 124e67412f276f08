type Had = { id: string; times: number; taught: { day: string }[]; practiced: number; home: number; used: number };

/** So many modules are named, those that were taught last. */
const named = 3;

/** What a care team asks about a person's skills: how much of the course they have had, what came last, and how often they practiced. */
export function skillsOf(modules: readonly Had[]) {
	const times = (what: 'practiced' | 'home' | 'used') => modules.reduce((sum, module) => sum + module[what], 0);
	const lately = modules
		.flatMap(({ id, taught }) => {
			const days = taught.map(({ day }) => day).sort();
			return days.length > 0 ? [{ module: id, day: days.at(-1)! }] : [];
		})
		.sort((a, b) => b.day.localeCompare(a.day))
		.slice(0, named);
	return {
		...{ had: modules.filter(({ times }) => times > 0).length, of: modules.length, lately },
		...{ practiced: times('practiced'), home: times('home'), used: times('used') }
	};
}
