import { expect, test } from 'vitest';
import { ServerClock } from './server-clock.ts';

test('[R9] a phone a day ahead counts by the server, and one slow answer does little', () => {
	const clock = new ServerClock();
	const day = 86_400_000;
	for (const delay of [40, 60, 50]) clock.read(1_000, 1_000 + day - delay, 1_000 + day + delay);
	expect(clock.offset).toBe(-day);
	clock.read(1_000, 1_000 + day - 8_000, 1_000 + day);
	expect(Math.abs(clock.offset + day)).toBeLessThan(100);
});

test('before the first reading a device is trusted', () => {
	expect(new ServerClock().offset).toBe(0);
});

test('[R9] the server’s clock was corrected, or this device slept: the next reading counts at once', () => {
	const clock = new ServerClock();
	for (let i = 0; i < 5; i += 1) clock.read(50_000 + i, 1_000 + i, 1_000 + i);
	clock.read(50_000 + 600_000, 2_000, 2_040);
	expect(clock.offset).toBe(50_000 + 600_000 - 2_020);
});
