/** By control, what is still missing in it; empty until one has asked to sign. */
export type Missing = ReadonlyMap<string, string>;
