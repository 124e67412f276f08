/** One line of the table. `must` is the goal for `ratio`, or for `product` where there is no floor. */
export type Row = {
	what: string;
	floor: number | null;
	product: number;
	ratio: number | null;
	must: string;
	holds: boolean | null;
	runs: number;
};

type Goal = { least: number } | { most: number } | null;

const short = (value: number) => Number(value.toPrecision(3));

export function row(
	what: string,
	{ floor, product, ratio }: { floor: number | null; product: number; ratio: number | null },
	goal: Goal,
	runs: number
): Row {
	const value = ratio ?? product;
	const holds = goal && ('least' in goal ? value >= goal.least : value <= goal.most);
	const must = goal ? ('least' in goal ? `≥ ${goal.least}` : `≤ ${goal.most}`) : '';
	return {
		what,
		floor: floor === null ? null : short(floor),
		product: short(product),
		ratio: ratio === null ? null : Number(ratio.toFixed(2)),
		must,
		holds,
		runs
	};
}

/** As Markdown, so that it can be read here and pasted into the docs. */
export function tableOf(rows: Row[]): string {
	const cells = rows.map(({ what, floor, product, ratio, must, holds, runs }) => [
		what,
		floor ?? '',
		product,
		ratio ?? '',
		must,
		holds === null ? '' : holds ? 'yes' : 'no',
		runs
	]);
	const all = [['what', 'floor', 'product', 'ratio', 'goal', 'holds', 'runs'], ...cells].map((line) =>
		line.map(String)
	);
	const widths = all[0]!.map((_, i) => Math.max(...all.map((line) => line[i]!.length)));
	const [head, ...body] = all.map((line) => `| ${line.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`);
	return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body].join('\n');
}
