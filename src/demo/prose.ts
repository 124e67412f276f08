import type { Reasons } from '#lib/domain/guard/passing.ts';

/** Sentences a clinician might add to what the log already says. Within one session no two people get the same. */
export const observed = [
	'Sat near the door at first and moved into the circle once the check-in was done.',
	'Spoke early and then left room for others.',
	'Was quiet, and followed what others said closely.',
	'Asked to hear the instructions again and then worked without a pause.',
	'Laughed once, for the first time this week.',
	'Put the phone down twice and picked it up again; stayed with the task.',
	'Answered a question from the group in a few plain words.',
	'Looked tired and said so; chose to stay.',
	'Read an answer aloud and was thanked by the person beside them.',
	'Kept a hand on the cup through the hard part and took up the pen after it.'
];

export const assessed = [
	'Could tell the event from the thought about it, with one prompt.',
	'Noticed the thought as a guess and not as a fact; the shift was small and their own.',
	'Distress came down a little during the exercise. Sleep still seems to carry most of it.',
	'Took part more than last week. Being late did not keep them from joining in.',
	'Is working on saying what is needed before it becomes urgent.',
	'Holds a hard view of themselves, and was able to look at one fact that does not fit it.',
	'Worry stayed high. Staying in the room with it is the progress here.',
	'Uses the skill in words; using it at home is the next step.',
	'Benefits from hearing others say it first.',
	'Found a fairer sentence and believed it about half. That is an honest start.'
];

export const responses = [
	'Stayed with the feeling when the group did, and said it was easier in company.',
	'Accepted the pause that was offered and came back after two minutes.',
	'Turned down an invitation to say more, clearly and without apology.',
	'Answered the reflection with a longer sentence than before.',
	'Was moved by what another member told, and kept to their own part.',
	'Said the last ten minutes were the useful ones.',
	'Took the question home and did not answer it here.',
	'Found words for the week only at the end, and was given the time.'
];

export const intervened = [
	'Offered a reflection and a pause; did not press for more.',
	'Invited a comparison with last week, and named the change that was heard.',
	'Linked what was said to an earlier theme of their own.',
	'Slowed the pace and asked what would help right now.',
	'Normalized mixed feelings about coming, and thanked for saying so.',
	'Asked the group for its own experience, so that advice was not needed.',
	'Modeled a short answer to a hard question.',
	'Marked the boundary of time kindly and early.'
];

export const planned = [
	'Will try the skill once before the next session and bring what happened.',
	'Will bring one moment from the week, small is fine.',
	'Facilitator to ask about sleep at the next check-in.',
	'Will call the clinic about the appointment; reminder agreed.',
	'Continue in this group; review goals together on Friday.',
	'Will sit where it is easiest to step out, and say so if it is needed.',
	'Five minutes one to one before the next session, as asked.',
	'Will share the worksheet with their individual therapist if they want to.',
	'Keep the goal as it is for another week.',
	'Will practice the slow breath on the bus, once a day.'
];

export const processed = [
	'The group was slow to begin and warmed at the check-in. Members answered each other more than the facilitator.',
	'Careful and attentive. Two members disagreed about advice and found their own way back.',
	'Lively at the start, quieter in practice. Silence was used well.',
	'A newer member was welcomed without being asked to explain. The tone stayed kind.',
	'Several came tired. The group kept its pace and did not try to cheer anyone up.',
	'Members noticed what they have in common before they were asked. Humor helped.'
];

export const upNext = [
	'Go on with the same skill; bring one example each.',
	'Begin with what was practiced at home.',
	'Leave more time for the close.',
	'Return to the question about asking for help.'
];

/** Why a note was signed with what was pointed out in it, by kind. */
export const reasons: Reasons = {
	copied: 'The same was true again; I read it against what happened today.',
	name: 'The two spoke of each other in the group and agreed to have it noted.',
	short: 'Nothing else was said here today.',
	contradiction: 'I was in the room and saw it; the phone shows it differently.',
	'no-goal': 'Today was about arriving; the goals are next week.'
};

/** A call outside of groups, section by section. */
export const contacted = [
	'Called because two nights had been bad and a shift was coming up. Said that the worry is about being sent home again, and that writing it down in the group had helped a little.',
	'Worried and tired, and able to say what is needed. Uses what was practiced without being reminded.',
	'Will call the manager about the late shift before Thursday, and bring one written thought to the next group.',
	'Agreed to speak again by phone if the third night is no better.'
] as const;

export const addendum =
	'Spoke briefly after the session and confirmed the ride home for next week. Nothing in the note above changes.';
export const excuse = 'Called the front desk before the session: the bus line was stopped.';

export const comment =
	'Please say how this person responded to the exercise, and what you would look for next time. The rest is clear.';
