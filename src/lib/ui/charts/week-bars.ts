/** Which of so many weeks carry a label, at most `most` of them, evenly apart from the first on. */
export const every = (weeks: number, most: number): ((at: number) => boolean) => {
	const step = Math.max(1, Math.ceil(weeks / most));
	return (at) => at % step === 0;
};
