import { error, type RequestEvent } from '@sveltejs/kit';
import { requireStaff } from '#lib/server/auth/guard.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { meetingById } from '#lib/server/care-team/rows.ts';
import {
	isMember,
	partIn,
	programById,
	seesPeople,
	type Meeting,
	type Part,
	type Program
} from '#lib/server/care-team/scope.ts';

type Event = Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } };

const clinical = ['facilitator', 'supervisor', 'care-team'] as const;

/** A program whose meetings somebody may plan, or take part in where they are named. */
export async function openProgram(event: Event): Promise<{ by: StaffMember; program: Program; isMember: boolean }> {
	const by = requireStaff(event, ...clinical);
	const program = await programById(event.params.id);
	if (!program) error(404, 'not-found');
	return { by, program, isMember: await isMember(by, program.id) };
}

export type Opened = { by: StaffMember; program: Program; meeting: Meeting; part: Part; at: string };

/** One meeting, for its program's team and for whoever is named for it; 403 for everybody else. */
export async function openMeeting(event: Event & { params: { meeting: string } }): Promise<Opened> {
	const by = requireStaff(event, ...clinical);
	const [program, meeting] = await Promise.all([programById(event.params.id), meetingById(event.params.meeting)]);
	if (!program || meeting?.programId !== program.id) error(404, 'not-found');
	const part = await partIn(by, meeting);
	if (part === null) error(403, 'not-yours');
	return { by, program, meeting, part, at: `/programs/${program.id}/meetings/${meeting.id}` };
}

/** The same, for whoever sees the people on its agenda now. */
export async function openPeople(event: Event & { params: { meeting: string } }): Promise<Opened> {
	const opened = await openMeeting(event);
	if (!seesPeople(opened.part, opened.meeting)) error(403, 'not-yours');
	return opened;
}
