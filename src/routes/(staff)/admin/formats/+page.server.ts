import { getLocale } from '#lib/paraglide/runtime.js';
import { requireStaff } from '#lib/server/auth/guard.ts';
import * as programs from '#lib/server/programs/programs.ts';
import { ownFormatsOf } from '#lib/server/records/own-formats.ts';

export const load = async (event) => {
	requireStaff(event, 'admin');
	const locale = getLocale();
	const all = await programs.list();
	return {
		programs: await Promise.all(
			all.map(async ({ id, name }) => ({
				...{ id, name },
				formats: (await ownFormatsOf(id, { retired: true })).map((format) => ({
					...{ id: format.id, version: format.version, retired: format.retired },
					...{ name: format.name[locale], sections: format.sections.map(({ title }) => title[locale]) }
				}))
			}))
		)
	};
};
