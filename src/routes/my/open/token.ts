/** The token in a personal link, or in what stands after its `#`; what was typed where it is neither. */
export const tokenIn = (link: string): string => /#k=([\w-]+)/.exec(link)?.[1] ?? link.trim();
