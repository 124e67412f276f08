import { expect, test } from 'vitest';
import { looksLikeFullName } from './preferred-name.ts';

test.each(['Ana Torres', 'ana torres', 'José Ángel Ruiz', 'Ben J. Miller'])('%s looks like a full name', (name) => {
	expect(looksLikeFullName(name)).toBe(true);
});

test.each(['Ana', 'Ana-María', 'Ana T.', 'Ana T', 'J', '', '  Ben  ', 'B2'])('"%s" does not', (name) => {
	expect(looksLikeFullName(name)).toBe(false);
});
