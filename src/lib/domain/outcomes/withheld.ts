/**
 * Counts that add up to a total which everybody knows, with those left out (null) that would say something of few people: every count from
 * one to `least` − 1, and then as many more, the smallest first, as it takes that no difference from the total gives one back. What is left
 * out is always of at least two classes and of at least `least` people together.
 */
export function withheld(counts: readonly number[], least: number): (number | null)[] {
	const hidden = new Set(counts.flatMap((count, i) => (count > 0 && count < least ? [i] : [])));
	if (hidden.size === 0) return [...counts];
	const people = () => [...hidden].reduce((sum, i) => sum + counts[i]!, 0);
	// A class that nobody is in hides nobody, so those with people come first.
	const rest = [...counts.keys()]
		.filter((i) => !hidden.has(i))
		.sort((a, b) => (counts[a] || Infinity) - (counts[b] || Infinity) || a - b);
	while ((hidden.size < 2 || people() < least) && rest.length > 0) hidden.add(rest.shift()!);
	return counts.map((count, i) => (hidden.has(i) ? null : count));
}
