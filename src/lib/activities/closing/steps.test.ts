import { expect, test } from 'vitest';
import type { ClosingConfig } from './commands.ts';
import { initial, type ClosingRoom, type ClosingSeat } from './fold.ts';
import { homeworkFor, homeworkWords, nextStep, replyOf, stepsOf, withUnsent } from './steps.ts';

const config: ClosingConfig = {
	kind: 'closing',
	homework: { en: 'Walk once', es: 'Camina una vez' },
	feedback: 'anonymous'
};
const walk = { id: 'walk', text: 'Walk once' };
const room: ClosingRoom = { ...initial.room, homework: walk };
const seat: ClosingSeat = initial.seat;

test('a phone goes from what one takes along to homework to feedback, and leaves out what there is not', () => {
	expect(stepsOf(config, room, seat)).toEqual(['take-away', 'homework', 'feedback']);
	expect(stepsOf({ ...config, feedback: 'none' }, initial.room, seat)).toEqual(['take-away']);
	expect(stepsOf(config, { ...room, isCollected: true }, seat)).toEqual(['take-away', 'homework']);
	expect(stepsOf(config, { ...room, isCollected: true }, { ...seat, gave: true })).toContain('feedback');
});

test('what Ana said counts for her at once, also before the room has answered', () => {
	const now = withUnsent(seat, [
		{ type: 'closing.take-away', text: null },
		{ type: 'closing.reply', id: 'walk', as: 'changed', text: 'To the park' }
	]);
	const steps = stepsOf(config, room, now);
	expect(nextStep(steps, room, now)).toBe('feedback');
	expect(replyOf(room, now)).toMatchObject({ as: 'changed', text: 'To the park' });
	expect(nextStep(steps, room, withUnsent(now, [{ type: 'closing.feedback', answers: {}, line: null }]))).toBeNull();
	expect(nextStep(steps, room, seat, 'take-away')).toBe('homework');
	expect(nextStep(steps, room, { ...seat, gave: true }, 'feedback')).toBe('take-away');
});

test('homework for Ana alone goes before the room’s, and an old reply is none to it', () => {
	const own = {
		...seat,
		homework: { id: 'call', text: 'Call Eva' },
		reply: { id: 'walk', as: 'accepted' as const, text: null }
	};
	expect(homeworkFor(room, own)?.text).toBe('Call Eva');
	expect(replyOf(room, own)).toBeNull();
	expect(replyOf(room, undefined)).toBeNull();
});

test('what the plan suggested is read in one’s own language', () => {
	expect(homeworkWords(config, 'Walk once', 'es')).toBe('Camina una vez');
	expect(homeworkWords(config, 'Call a friend', 'es')).toBe('Call a friend');
});
