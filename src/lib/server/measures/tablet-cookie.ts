export const tabletCookieName = (secure: boolean): string => (secure ? '__Host-tablet' : 'tablet');

/** Name, value and attributes of the cookie of a tablet handed to a client. It outlasts the handover, so that the tablet can say how it ended. */
export const tabletCookie = (token: string, secure: boolean) => ({
	name: tabletCookieName(secure),
	value: token,
	options: { path: '/', httpOnly: true, secure, sameSite: 'strict' as const, maxAge: 24 * 60 * 60 }
});
