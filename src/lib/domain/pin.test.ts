import { expect, test } from 'vitest';
import { pinFault } from './pin.ts';

test.each([
	['12345', 'too-short'],
	['1234567890123', 'too-long'],
	['12 4567', 'not-digits'],
	['abcdef', 'not-digits'],
	['000000', 'too-easy'],
	['121212', 'too-easy'],
	['1212121', 'too-easy'],
	['123123', 'too-easy'],
	['123456', 'too-easy'],
	['890123', 'too-easy'],
	['987654', 'too-easy'],
	['480215', null],
	['1122334', null],
	['7391', 'too-short']
])('of the PIN %s is said: %s', (pin, fault) => {
	expect(pinFault(pin)).toBe(fault);
});

test('a birth date is no PIN of the one who was born then', () => {
	for (const pin of ['19840517', '840517', '170584', '051784', '05171984', '17051984'])
		expect(pinFault(pin, '1984-05-17'), pin).toBe('too-easy');
	expect(pinFault('840517', '1990-01-02')).toBeNull();
	expect(pinFault('840517')).toBeNull();
});
