import { ownSheet, printedSheet } from '#lib/activities/own-views.ts';
import Filling from './Filling.svelte';
import Printed from './Printed.svelte';

/** What shows a worksheet. It is fetched once its page is there, and is what most of the page weighs. */
export async function toRead() {
	await printedSheet?.load();
	return Printed;
}
export async function toWrite() {
	await ownSheet?.load();
	return Filling;
}
