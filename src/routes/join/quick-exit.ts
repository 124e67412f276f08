import { dropDraft } from './draft.ts';

/** Says nothing about where one comes from. */
export const elsewhere = 'https://www.wikipedia.org/';
/** Clearing must not keep anybody waiting in front of the page. */
const patience = 400;

/** The page goes blank, this device forgets, and another page takes this one's place, so that Back does not lead here. */
export async function exitQuickly(wipe: () => Promise<void> = async () => {}): Promise<void> {
	document.documentElement.hidden = true;
	document.title = '';
	dropDraft();
	navigator.sendBeacon('/join/exit');
	await Promise.race([wipe().catch(() => {}), new Promise((resolve) => setTimeout(resolve, patience))]);
	location.replace(elsewhere);
}

/** Three presses of Shift in a row, for who has a keyboard and no time to aim. */
export function onThreeShifts(act: () => void): (event: KeyboardEvent) => void {
	let presses: number[] = [];
	return ({ key, repeat, timeStamp }) => {
		if (repeat) return;
		presses = key === 'Shift' ? [...presses.filter((at) => timeStamp - at < 2000), timeStamp] : [];
		if (presses.length < 3) return;
		presses = [];
		act();
	};
}
