import type { Block } from '#lib/room/agenda/block.ts';
import type { NoteFormat } from '#lib/domain/note.ts';
import type { DemoStaff, members } from './people.ts';

export type GroupKey = keyof typeof members;
export type DemoGroup = {
	key: GroupKey;
	title: string;
	purpose: string;
	capacity: number;
	plannedMinutes: number;
	noteFormat: NoteFormat;
	agenda: Block[];
	/** The facilitators first, then who supervises. */
	staff: DemoStaff['key'][];
	/** Who leads, session by session in turn. */
	leads: DemoStaff['key'][];
	/** When it meets, by the clock on the wall. */
	time: string;
	/** Days before today on which it met, three a week for three weeks, and how far the record of each has come. */
	met: [daysAgo: number, record: RecordStage][];
};

/**
 * `reviewed` by the supervisor; `signed`, some of it with more; `late`, signed over a day after; `overdue`, half of it still unsigned
 * after days; `drafts` begun; `open`: not even attendance is confirmed.
 */
export type RecordStage = 'reviewed' | 'signed' | 'added-to' | 'late' | 'overdue' | 'drafts' | 'open';

export const demoProgram = { name: 'Lantern Street Day Program', weeklyHours: 9, weeks: 12 };

const talk = (id: string, title: string, minutes: number): Block => ({ id, title, minutes, activity: null });

export const demoGroups: DemoGroup[] = [
	{
		key: 'skills',
		title: 'Skills group',
		purpose: 'Practice one skill at a time, and take it home.',
		capacity: 10,
		plannedMinutes: 50,
		noteFormat: 'DAP',
		agenda: [
			talk('welcome', 'Welcome', 5),
			{
				id: 'check-in',
				title: 'Check-in',
				minutes: 10,
				activity: { kind: 'check-in', fields: ['mood', 'anxiety', 'sleep-hours', 'word', 'goal', 'need'] }
			},
			talk('skill', 'Catching a thought', 10),
			{ id: 'practice', title: 'Practice', minutes: 20, activity: { kind: 'worksheet', slug: 'thought-record' } },
			talk('close', 'Close', 5)
		],
		staff: ['nora', 'mateo', 'ingrid'],
		leads: ['nora', 'mateo', 'nora'],
		time: '10:00',
		met: [
			[21, 'reviewed'],
			[19, 'reviewed'],
			[17, 'reviewed'],
			[14, 'late'],
			[12, 'reviewed'],
			[10, 'added-to'],
			[7, 'signed'],
			[5, 'overdue'],
			[3, 'drafts']
		]
	},
	{
		key: 'evening',
		title: 'Evening circle',
		purpose: 'A place to say how it is, and to be heard.',
		capacity: 8,
		plannedMinutes: 75,
		noteFormat: 'BIRP',
		agenda: [
			talk('arrive', 'Arriving', 5),
			{
				id: 'check-in',
				title: 'Check-in',
				minutes: 10,
				activity: { kind: 'check-in', fields: ['mood', 'word', 'need'] }
			},
			talk('circle', 'Open circle', 50),
			{
				id: 'take-away',
				title: 'What I take with me',
				minutes: 10,
				activity: { kind: 'worksheet', slug: 'session-take-away' }
			}
		],
		staff: ['mateo', 'nora', 'ingrid'],
		leads: ['mateo', 'nora', 'mateo'],
		time: '17:30',
		met: [
			[20, 'reviewed'],
			[18, 'reviewed'],
			[16, 'reviewed'],
			[13, 'reviewed'],
			[11, 'reviewed'],
			[9, 'reviewed'],
			[6, 'signed'],
			[4, 'drafts'],
			[1, 'open']
		]
	}
];
