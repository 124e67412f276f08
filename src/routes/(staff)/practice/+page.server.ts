import { redirect } from '@sveltejs/kit';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { deletePractice, practiceOf, startPractice } from '#lib/server/practice/practice.ts';

export const load = async (event) => {
	const staff = requireStaff(event);
	const practice = await practiceOf(staff.id);
	if (!practice) redirect(303, '/today');
	if (practice.status !== 'ended') redirect(303, `/sessions/${practice.id}/lead`);
};

export const actions = {
	start: async (event) => {
		redirect(303, `/sessions/${await startPractice(requireStaff(event))}/lead`);
	},
	delete: async (event) => {
		await deletePractice(requireStaff(event));
		redirect(303, '/today');
	}
};
