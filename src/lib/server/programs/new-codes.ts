import { displayCodeLength, joinCodeLength } from '#lib/domain/join-code.ts';
import type { Store } from '#lib/server/store/store.ts';
import { makeCode, makeToken, normaliseCode } from './codes.ts';

type Indexes = Pick<Store, 'blindIndex'>;

/** New codes and tokens that open a session's doors, with their indexes. */
export function newCodes({ blindIndex }: Indexes) {
	const displayCode = makeCode(displayCodeLength);
	return {
		...newJoinCodes({ blindIndex }),
		displayCode,
		displayCodeIndex: blindIndex(normaliseCode(displayCode), 'session.display-code')
	};
}

/** The same for phones only. */
export function newJoinCodes({ blindIndex }: Indexes) {
	const [joinCode, joinToken] = [makeCode(joinCodeLength), makeToken()];
	return {
		joinCode,
		joinCodeIndex: blindIndex(normaliseCode(joinCode), 'session.join-code'),
		joinToken,
		joinTokenIndex: blindIndex(joinToken, 'session.join-token')
	};
}
