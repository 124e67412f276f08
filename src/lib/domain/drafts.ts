/** What a person has started in one block on this phone and not sent. It survives a reload, is encrypted on the device, and stays private. */
export interface Drafts {
	/** Whether everything kept by an earlier page has been loaded. */
	readonly isLoaded: boolean;
	/** A value this device's own view stored. */
	get<T>(name: string): T | undefined;
	/** Undefined removes it. */
	set(name: string, value: unknown): void;
	names(): string[];
}

/** For a view that isn't one person's own. */
export const noDrafts: Drafts = { isLoaded: true, get: () => undefined, set() {}, names: () => [] };
