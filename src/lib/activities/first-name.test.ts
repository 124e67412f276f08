import { expect, test } from 'vitest';
import { firstName } from './first-name.ts';

test('[R2] whoever typed a full name at the door has only the first one on the wall', () => {
	expect(
		['Ana Castellane', '  Benito ', 'Cho W.', 'Dee J Harrowgate', 'José Ángel Farol', '小明'].map(firstName)
	).toEqual([...['Ana', 'Benito', 'Cho W.', 'Dee J', 'José', '小明']]);
});
