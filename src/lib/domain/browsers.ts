/**
 * The oldest browsers that a participant's phone may have, four years old in November 2026, and staff's, three years old. The build
 * brings programs and styles down to the phones'; `package.json` says the same under `browserslist`, for tools that ask there.
 */
export const oldest = {
	phone: { safari: '15.4', chrome: '103', firefox: '102' },
	staff: { safari: '17.1', chrome: '119', firefox: '119' }
};
