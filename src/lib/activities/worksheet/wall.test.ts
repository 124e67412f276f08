import { expect, test } from 'vitest';
import { isRemoved, story, type Step } from '#tests/support/activity.ts';
import { ana, ben, cho, dee, jonas, maya, person, type Person } from '#tests/support/given.ts';
import { activities } from '#lib/activities/rules.ts';
import { worksheet } from './rules.ts';

const path = 'next-step';
const [eli, fay] = [person('eli'), person('fay')];
const everyone = [ana, ben, cho, dee, eli, fay];
const { given } = story(worksheet, { kind: 'worksheet', slug: 'thought-record', wall: path }, everyone);
const lets = (who: Person, text?: string, at = path) =>
	who.does('worksheet.offer', { path: at, on: true, ...(text && { text }) });
const takesBack = (who: Person) => who.does('worksheet.offer', { path, on: false });
const approves = (id: string, approved = true) => maya.does('worksheet.approve', { id, approved });
const reveals = maya.does('worksheet.reveal');
const covers = maya.does('worksheet.cover');
const chooses = (path: string | null) => maya.does('worksheet.wall', { path });

/** Dee was first and Ana last; each line's id counts the events before it. */
const three: Step[] = [lets(dee, 'Walk'), lets(ben, 'Call Sam'), lets(ana, 'Breathe')];
const read: Step[] = [three, approves('id1'), approves('id2'), approves('id3')];
const shown: Step[] = [read, reveals];

test('[R2] what Ana lets go to the wall is read by facilitators, and the room hears nothing yet', () => {
	given()
		.when(lets(ana, 'Breathe'))
		.emits({ 'seat:ana': [{ type: 'worksheet.offered', offer: { id: 'id1', path, text: 'Breathe', shown: false } }] });
	given(lets(ana, 'Breathe')).when(lets(ana, 'Breathe')).changesNothing();
	expect(given(lets(ana, 'Breathe'), lets(ana, 'Breathe out')).seats.ana!.offer).toMatchObject({
		id: 'id2',
		text: 'Breathe out'
	});
});

test('[R7] the words never come from the message, and only of the wall’s own field', () => {
	const schema = activities.worksheet!.commands['worksheet.offer']!.schema;
	const message = { type: 'worksheet.offer', block: 'skill', path, on: true };
	expect(schema.safeParse(message).success).toBe(true);
	expect(schema.safeParse({ ...message, text: 'Not what I wrote' }).success).toBe(false);
	given().when(lets(ana)).refused('unknown');
	given()
		.when(lets(ana, 'Breathe', 'balanced-thought'))
		.refused('not-now');
	given()
		.when(maya.does('worksheet.offer', { path, on: true }))
		.refused('not-yours');
});

test('what nobody has shown can be taken back', () => {
	given(lets(ana, 'Breathe'), approves('id1'))
		.when(takesBack(ana))
		.emits({ 'seat:ana': [{ type: 'worksheet.offered', offer: null }] });
	given().when(takesBack(ana)).changesNothing();
	given(shown).when(takesBack(ana)).refused('too-late');
	given(shown).when(lets(ana, 'Other words')).refused('too-late');
	given(shown, covers)
		.when(takesBack(ana))
		.carries({ 'seat:ana': ['worksheet.offered'] });
});

test('[R2] three lines that were read go to the room by letter, without a seat, a name or an id', () => {
	given(read)
		.when(reveals)
		.emits({
			staff: [{ type: 'worksheet.told', ids: ['id1', 'id2', 'id3'] }],
			room: [{ type: 'worksheet.revealed', lines: ['Breathe', 'Call Sam', 'Walk'] }],
			'seat:dee': [{ type: 'worksheet.line-shown', shown: true }],
			'seat:ben': [{ type: 'worksheet.line-shown', shown: true }],
			'seat:ana': [{ type: 'worksheet.line-shown', shown: true }]
		});
	given(shown).when(reveals).changesNothing();
});

test('fewer than three, or unread, or taken back: nothing is shown', () => {
	given(three, approves('id1'), approves('id2')).when(reveals).refused('too-few');
	given(read, takesBack(ben)).when(reveals).refused('too-few');
	given(read, isRemoved(ben)).when(reveals).refused('too-few');
	given(three).when(reveals).refused('too-few');
});

test('what was read is what is shown: other words are read again', () => {
	given(read, lets(ben, 'Something else')).when(reveals).refused('too-few');
	given(read, lets(ben, 'Something else')).when(approves('id2', false)).refused('unknown');
});

test('[R2] one line that comes later is not shown by itself; three together are', () => {
	const late = [lets(cho, 'Zebra'), approves('id12')];
	expect(given(shown, late[0]!).seats.cho!.offer!.id).toBe('id12');
	given(shown, late).when(reveals).refused('too-few');
	expect(given(shown, late, covers, reveals).room.lines).toEqual(['Breathe', 'Call Sam', 'Walk']);
	const others = [lets(eli, 'Apples'), lets(fay, 'Mornings'), approves('id14'), approves('id15')];
	expect(given(shown, late, others, reveals).room.lines).toEqual([
		...['Apples', 'Breathe', 'Call Sam', 'Mornings', 'Walk', 'Zebra']
	]);
});

test('a line can be hidden again at once; with fewer than three left the wall comes down', () => {
	given(shown)
		.when(approves('id2', false))
		.emits({
			staff: [
				{
					type: 'worksheet.approved',
					lines: [
						{ id: 'id1', text: 'Walk' },
						{ id: 'id3', text: 'Breathe' }
					]
				}
			],
			room: [{ type: 'worksheet.covered' }],
			...Object.fromEntries(
				['dee', 'ben', 'ana'].map((seat) => [`seat:${seat}`, [{ type: 'worksheet.line-shown', shown: false }]])
			)
		});
	const four = [three, lets(cho, 'Zebra'), approves('id1'), approves('id2'), approves('id3'), approves('id4'), reveals];
	given(four)
		.when(approves('id4', false))
		.carries({ staff: ['worksheet.approved'], 'seat:cho': ['worksheet.line-shown'], room: ['worksheet.revealed'] });
	expect(given(four, approves('id4', false)).room.lines).toEqual(['Breathe', 'Call Sam', 'Walk']);
	expect(given(four, approves('id4', false), approves('id4'), reveals).room.lines).toHaveLength(4);
});

test('the whole wall can be taken down and put up again', () => {
	given(shown)
		.when(covers)
		.carries({
			room: ['worksheet.covered'],
			...Object.fromEntries(['dee', 'ben', 'ana'].map((seat) => [`seat:${seat}`, ['worksheet.line-shown']]))
		});
	given().when(covers).changesNothing();
	expect(given(shown, covers, reveals).room.lines).toHaveLength(3);
});

test('Maya may choose another field or none; what was let go for the one before is not shown under it', () => {
	given()
		.when(chooses('balanced-thought'))
		.emits({ room: [{ type: 'worksheet.wall-set', path: 'balanced-thought' }] });
	expect(given(shown, chooses(null)).room).toMatchObject({ wall: null, lines: null });
	given(read, chooses('balanced-thought')).when(reveals).refused('too-few');
	given(chooses(null)).when(lets(ana, 'Breathe')).refused('not-now');
	given().when(chooses(path)).changesNothing();
	for (const none of ['distress-before', 'feelings', 'no-such']) given().when(chooses(none)).refused('unknown');
});

test('approval, the wall and its field are the lead’s alone', () => {
	for (const type of ['worksheet.reveal', 'worksheet.cover']) given(read).when(jonas.does(type)).refused('not-yours');
	given(three)
		.when(ana.does('worksheet.approve', { id: 'id3', approved: true }))
		.refused('not-yours');
});
