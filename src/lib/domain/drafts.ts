/** What a person has begun in one block on this phone and not sent: kept over a reload, sealed on the device, seen by nobody else. */
export interface Drafts {
	/** Everything that an earlier page kept is here. */
	readonly isLoaded: boolean;
	/** What this device's own view put there. */
	get<T>(name: string): T | undefined;
	/** Undefined takes it away. */
	set(name: string, value: unknown): void;
	names(): string[];
}

/** For a view that belongs to nobody. */
export const noDrafts: Drafts = { isLoaded: true, get: () => undefined, set() {}, names: () => [] };
