/** Groups of files that import one another in a circle, each in order of its paths; `graph` names what each file imports. */
export function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
	const found: string[][] = [];
	const order = new Map<string, number>();
	const lowest = new Map<string, number>();
	const open: string[] = [];

	function visit(file: string) {
		order.set(file, order.size);
		lowest.set(file, order.get(file)!);
		open.push(file);
		for (const next of graph.get(file) ?? []) {
			if (!order.has(next)) visit(next);
			if (open.includes(next)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(next)!));
		}
		if (lowest.get(file) !== order.get(file)) return;
		const group = open.splice(open.indexOf(file));
		if (group.length > 1 || graph.get(file)?.includes(file)) found.push(group.sort());
	}
	for (const file of graph.keys()) if (!order.has(file)) visit(file);
	return found;
}
