/** Whether this browser lacks something that `fill` has. */
export const lacksSomething = (): boolean =>
	!('findLast' in Array.prototype) ||
	!('toSpliced' in Array.prototype) ||
	!('groupBy' in Map) ||
	!('canParse' in URL) ||
	!('popover' in HTMLElement.prototype);
