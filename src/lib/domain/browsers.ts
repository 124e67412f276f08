/**
 * The oldest browsers supported: four years old (as of November 2026) for participants' phones, three for staff. The
 * build targets the phones' versions; `package.json` repeats them under `browserslist` for tools that read it there.
 */
export const oldest = {
	phone: { safari: '15.4', chrome: '103', firefox: '102' },
	staff: { safari: '17.1', chrome: '119', firefox: '119' }
};
