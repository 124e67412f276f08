/** For a form that leaves the group: wipes what was written from this device before telling the server. */
export const leaving =
	(wipe: () => Promise<unknown>) => async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
		event.preventDefault();
		const form = event.currentTarget;
		await wipe();
		form.submit();
	};
