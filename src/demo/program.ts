import type { NoteFormat } from '#lib/domain/note.ts';
import type { ServiceKind } from '#lib/domain/service-kind.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import type { DemoStaff, members } from './people.ts';

export type GroupKey = keyof typeof members;
export type DemoGroup = {
	key: GroupKey;
	/** Whose week it belongs to: the day track's, or the evening's. */
	track: TrackKey;
	title: string;
	purpose: string;
	kind: ServiceKind;
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
	room: string;
	/** How far the record of each session has come, from the latest one back, and of all before. */
	records: { latest: RecordStage[]; before: RecordStage };
};
export type TrackKey = 'day' | 'evening';

/**
 * `reviewed` by the supervisor; `signed`, some of it with more; `late`, signed over a day after; `overdue`, a part of it still unsigned
 * after days; `done`: signed, and nothing else; `drafts` begun; `open`: not even attendance is confirmed.
 */
export type RecordStage = 'reviewed' | 'signed' | 'added-to' | 'late' | 'overdue' | 'done' | 'drafts' | 'open';

/** Nine hours a week are the least of intensive outpatient care for adults; three days of three groups have ten. */
export const demoProgram = { name: 'Lantern Street Day Program', weeklyHours: 9, weeks: 12 };

export const rooms = [
	{ name: 'Garden room', capacity: 12 },
	{ name: 'Library', capacity: 8 }
];

const talk = (id: string, title: string, minutes: number): Block => ({ id, title, minutes, activity: null });

export const demoGroups: DemoGroup[] = [
	{
		key: 'process',
		track: 'day',
		title: 'Morning process group',
		purpose: 'Say what the days between were like, and work on one thing together.',
		kind: 'psychotherapy',
		capacity: 10,
		plannedMinutes: 75,
		noteFormat: 'DAP',
		agenda: [
			talk('arrive', 'Arriving', 5),
			talk('round', 'How the days between were', 20),
			talk('process', 'One theme together', 40),
			talk('close', 'Close', 10)
		],
		staff: ['nora', 'ingrid'],
		leads: ['ingrid'],
		time: '09:00',
		room: 'Garden room',
		records: { latest: [], before: 'done' }
	},
	{
		key: 'skills',
		track: 'day',
		title: 'Skills group',
		purpose: 'Practice one skill at a time, and take it home.',
		kind: 'skills',
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
		time: '10:30',
		room: 'Garden room',
		records: { latest: ['overdue', 'signed', 'reviewed', 'added-to', 'reviewed', 'late'], before: 'reviewed' }
	},
	{
		key: 'wellness',
		track: 'day',
		title: 'Wellness and recovery',
		purpose: 'Learn what keeps a good week going: sleep, movement, people, early signs.',
		kind: 'psychoeducation',
		capacity: 10,
		plannedMinutes: 75,
		noteFormat: 'DAP',
		agenda: [
			talk('look-back', 'What helped since last time', 15),
			talk('topic', 'Sleep, and what gets in its way', 35),
			talk('plan', 'One thing for the days ahead', 15),
			talk('close', 'Close', 10)
		],
		staff: ['nora', 'mateo', 'ingrid'],
		leads: ['nora', 'mateo'],
		time: '11:40',
		room: 'Garden room',
		records: { latest: [], before: 'done' }
	},
	{
		key: 'evening',
		track: 'evening',
		title: 'Evening circle',
		purpose: 'A place to say how it is, and to be heard.',
		kind: 'psychotherapy',
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
		room: 'Library',
		records: { latest: ['open', 'reviewed', 'signed'], before: 'reviewed' }
	}
];
