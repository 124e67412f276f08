import { showCode } from '#lib/domain/join-code.ts';
import { addressOf } from '#lib/server/address.ts';
import { app } from '#lib/server/app.ts';
import type { codes } from '#lib/server/programs/sessions.ts';

type Codes = NonNullable<Awaited<ReturnType<typeof codes>>>;

/** How phones and the display come in, as addresses they can open. */
export function doors(url: URL, { joinCode, joinToken, displayCode }: Codes) {
	const { origin, isReachable } = addressOf(url, app().config);
	return {
		isReachable,
		code: showCode(joinCode),
		page: `${origin}/join`,
		token: joinToken,
		link: `${origin}/join#t=${joinToken}`,
		screen: `${origin}/screen/${displayCode}`,
		screenCode: showCode(displayCode)
	};
}
