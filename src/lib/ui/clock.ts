/** `m:ss`, or `h:mm:ss` from an hour on; the seconds still to come are rounded up, so that 0:00 means the end. */
export function clock(ms: number): string {
	const seconds = Math.ceil(Math.max(0, ms) / 1000);
	const two = (n: number) => String(n).padStart(2, '0');
	const [h, min, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	return h > 0 ? `${h}:${two(min)}:${two(s)}` : `${min}:${two(s)}`;
}
