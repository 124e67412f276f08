/** Whose pages are open, whether nobody else uses this device, and after how long without use it locks, in ms. */
export type OwnDevice = { place: string; isOwn: boolean; lockAfter: number };
