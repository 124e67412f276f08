import { frame } from './raw-socket.ts';

/** What is done in a room, and what tells that somebody heard of it: the sender, the command, its event, and who hears that. */
export type Act = {
	name: 'lead' | 'participant';
	command: (text: string) => object;
	/** A piece of the event that is in no other. */
	sign: Buffer;
	/** How many of a room's members hear each. */
	heardBy: (members: number) => number;
	/** Which member of a room sends the n-th command. */
	sender: (n: number, members: number) => number;
};

/** Of the size of the limits: about 210 bytes on the wire. */
const words =
	'Take a slow breath and write one line about what you noticed in your body just now; you can pass, and it is fine to write nothing at all.';

/** The lead tells the room something that everybody hears; a participant answers a check-in, which only staff and that phone hear. */
export const acts: Act[] = [
	{
		name: 'lead',
		command: (text) => ({ type: 'room.prompt', text }),
		sign: Buffer.from('"room.prompted"'),
		heardBy: (members) => members,
		sender: () => 0
	},
	{
		name: 'participant',
		command: (value) => ({ type: 'check-in.answer', block: 'in', field: 'goal', value }),
		sign: Buffer.from('"check-in.answered"'),
		heardBy: () => 2,
		sender: (n, members) => 1 + (n % (members - 1))
	}
];

/** The first number of a command: all have as many digits, so that a frame is another with its digits changed. */
const first = 1_000_000;
let made = first;

/** So many different commands, encoded before the clock starts. The n-th is answered under the number `from + n`. */
export function encoded({ command }: Act, count: number): { from: number; frames: Buffer[] } {
	const from = made;
	made += count;
	const pattern = frame(
		`42${first}${JSON.stringify(['command', { id: `bench-command-${first}`, command: command(`${first} ${words}`) }])}`
	);
	const places: number[] = [];
	for (let at = -1; (at = pattern.indexOf(String(first), at + 1)) >= 0;) places.push(at);
	const frames = Array.from({ length: count }, (_, n) => {
		const bytes = Buffer.from(pattern);
		for (const place of places) bytes.write(String(from + n), place, 'latin1');
		return bytes;
	});
	return { from, frames };
}
