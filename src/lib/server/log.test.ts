import { DrizzleQueryError } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { broken, openLog } from './log.ts';

function failing(): Error {
	try {
		JSON.parse('Ana wrote: I feel low');
	} catch (error) {
		return error as Error;
	}
	throw new Error('it was JSON');
}

test('an error is logged with its place, and without what it quotes', () => {
	const logged = JSON.stringify(broken(failing()));
	expect(logged).toContain('SyntaxError');
	expect(logged).toContain('log.test.ts');
	expect(logged).not.toContain('Ana');
	expect(broken('I feel low')).toEqual({ kind: 'string', at: [] });
});

test('no line of a message passes for a place, and no code is a sentence', () => {
	const message = 'Ana wrote:\n    at home I feel low\n    at work too (notes.ts:3:7)';
	const logged = JSON.stringify(broken(Object.assign(new Error(message), { code: 'Ana is at home' })));
	expect(logged).toContain('log.test.ts');
	expect(logged).not.toMatch(/Ana|at home|at work/);
	expect(broken(Object.assign(new Error('x'), { code: '23505' })).code).toBe('23505');
});

test('a failed query is logged with the database’s code and no parameter', () => {
	const cause = Object.assign(new Error('UNIQUE constraint failed: Ana'), { code: 'SQLITE_CONSTRAINT' });
	let line = '';
	const log = openLog('error', { write: (text) => (line = text) });
	log.error({ error: new DrizzleQueryError('select ?', ['Ana'], cause) }, 'a command could not be taken');
	const { error, msg } = JSON.parse(line);
	expect(msg).toBe('a command could not be taken');
	expect(error.kind).toBe('Error');
	expect(error.at[0]).toContain('log.test.ts');
	expect(error.cause.code).toBe('SQLITE_CONSTRAINT');
	expect(line).not.toContain('Ana');
});
