import { expect, test } from 'vitest';
import { levelWords } from './alert-words.ts';

test('with nobody on call an alert that came that far names whom to call, and says so where there is no one', () => {
	expect(levelWords('on-call', { name: 'Ruth Ode', supervisors: ['Ruth Ode', 'Sara Lind'] })).toContain('Ruth Ode');
	const nobody = levelWords('on-call', { name: null, supervisors: ['Ruth Ode', 'Sara Lind'] });
	expect(nobody).toMatch(/no one is set as on call/i);
	expect(nobody).toMatch(/call/i);
	expect(nobody).toContain('Ruth Ode, Sara Lind');
	expect(levelWords('on-call', { name: null, supervisors: [] })).not.toContain('{');
});
