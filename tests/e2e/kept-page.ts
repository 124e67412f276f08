import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Resolves once the worker of a page of one's own keeps this address, for when there is no network. */
export const kept = (page: Page, address: string) =>
	expect.poll(() => keptBy(page), { timeout: 30_000, interval: 200 }).toContain(address);

const keptBy = (page: Page): Promise<string[]> =>
	page.evaluate(async () => {
		if (!(await indexedDB.databases()).some(({ name }) => name === 'circlekeeper-my')) return [];
		return new Promise<string[]>((resolve) => {
			const opening = indexedDB.open('circlekeeper-my');
			opening.onsuccess = () => {
				const asked = opening.result.transaction('pages').objectStore('pages').getAllKeys();
				asked.onsuccess = () => {
					opening.result.close();
					resolve(asked.result as string[]);
				};
			};
		});
	});
