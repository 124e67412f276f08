import { expect, test } from 'vitest';
import type { ClientSignature } from '#lib/domain/client-signature.ts';
import { answerParts } from './client-answers.ts';

const signature: ClientSignature = {
	...{
		role: 'client',
		answer: 'signed',
		name: 'Ana Castellane',
		statement: 'I agree.',
		reason: '',
		method: 'typed-name'
	},
	...{ contentHash: 'a1', at: 0, witness: { id: 'maya', name: 'Maya Lindahl', credentials: 'LCSW' } }
};
const lineOf = (one: ClientSignature, locale: 'en' | 'es') => {
	const [part] = answerParts([one], { locale, timeZone: 'UTC' });
	return part?.kind === 'signature' ? `${part.signature.who} · ${part.signature.role}` : part;
};

test('a paper says who signed: the client, or somebody for them', () => {
	expect(lineOf(signature, 'en')).toBe('Ana Castellane · Client');
	const mother: ClientSignature = { ...signature, answer: 'signed-for', name: 'Rosa Castellane', relation: 'mother' };
	expect(lineOf(mother, 'en')).toBe('Rosa Castellane · For the client (mother)');
	expect(lineOf({ ...mother, relation: 'madre' }, 'es')).toBe('Rosa Castellane · En nombre del cliente (madre)');
});
