/** What was said about the first people of the agenda, whoever they are: it fits anybody who is there for such reasons. */
export const discussions: {
	words: string;
	decisions: { text: string; owner: 'nora' | 'mateo' | 'ingrid'; days: number }[];
}[] = [
	{
		words:
			'Comes, and takes part more than two weeks ago. Sleep is still the main complaint. Wants to keep the evening group.',
		decisions: [
			{ text: 'Call about sleep and the morning dose before Friday’s group', owner: 'nora', days: 2 },
			{ text: 'Review the plan of care with the client', owner: 'nora', days: 7 }
		]
	},
	{
		words: 'Missed two days; the bus line changed. No sign that it is about the group.',
		decisions: [{ text: 'Find a ride for Mondays, with the front desk', owner: 'mateo', days: 4 }]
	},
	{
		words: 'Steady. Talked about what comes after the program; the family is in on it.',
		decisions: []
	}
];
