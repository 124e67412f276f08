import type { Phase } from './patterns.ts';

/** Start and end pitch in Hz: up while breathing in, down while breathing out, silent in between. */
const glides: Partial<Record<Phase, [from: number, to: number]>> = {
	in: [196, 294],
	out: [294, 196],
	notice: [196, 196]
};
const loudest = 0.06;

/** A soft tone that lasts as long as the phase, in seconds, and fades in and out; none in a phase of rest. */
export function play(audio: AudioContext, phase: Phase | 'ready', seconds: number): void {
	const glide = glides[phase as Phase];
	if (!glide) return;
	const [tone, volume, now] = [audio.createOscillator(), audio.createGain(), audio.currentTime];
	const length = phase === 'notice' ? Math.min(2, seconds) : seconds;
	tone.frequency.setValueAtTime(glide[0], now);
	tone.frequency.linearRampToValueAtTime(glide[1], now + length);
	volume.gain.setValueAtTime(0, now);
	volume.gain.linearRampToValueAtTime(loudest, now + length * 0.4);
	volume.gain.linearRampToValueAtTime(0, now + length);
	tone.connect(volume).connect(audio.destination);
	tone.start(now);
	tone.stop(now + length);
}
