import { showCode } from '#lib/domain/join-code.ts';
import { passOf } from '#lib/server/live/displays.ts';

type Codes = { joinCode: string; joinToken: string; displayCode: string };

/** How people and displays come in. A display that is opened by the console's own link has been let in with it. */
export const joinWays = (codes: Codes, { origin, isReachable }: { origin: string; isReachable: boolean }) => ({
	isReachable,
	code: showCode(codes.joinCode),
	page: `${origin}/join`,
	token: codes.joinToken,
	link: `${origin}/join#t=${codes.joinToken}`,
	screen: `${origin}/screen/${codes.displayCode}`,
	screenPass: passOf(codes.displayCode),
	screenCode: showCode(codes.displayCode)
});
