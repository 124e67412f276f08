/**
 * Counts that add up to a known total, with null for those that would reveal something about a few people: every count
 * from one to `least` − 1, and then as many more, smallest first, as it takes that none can be derived from the total.
 * What is withheld always covers at least two classes and at least `least` people.
 */
export function withheld(counts: readonly number[], least: number): (number | null)[] {
	const hidden = new Set(counts.flatMap((count, i) => (count > 0 && count < least ? [i] : [])));
	if (hidden.size === 0) return [...counts];
	const people = () => [...hidden].reduce((sum, i) => sum + counts[i]!, 0);
	// An empty class hides no one, so classes with people come first.
	const rest = [...counts.keys()]
		.filter((i) => !hidden.has(i))
		.sort((a, b) => (counts[a] || Infinity) - (counts[b] || Infinity) || a - b);
	while ((hidden.size < 2 || people() < least) && rest.length > 0) hidden.add(rest.shift()!);
	return counts.map((count, i) => (hidden.has(i) ? null : count));
}
