import type { Browser, Device, System } from '#lib/domain/device.ts';
import { m } from '#lib/paraglide/messages.js';

export type Seen = Device & { address: 'loopback' | 'private' | 'public' | null };

const browsers: Record<Browser, string> = {
	edge: 'Edge',
	opera: 'Opera',
	samsung: 'Samsung Internet',
	firefox: 'Firefox',
	chrome: 'Chrome',
	safari: 'Safari'
};
const systems: Record<System, string> = {
	iphone: 'iPhone',
	ipad: 'iPad',
	android: 'Android',
	windows: 'Windows',
	mac: 'Mac',
	chromeos: 'ChromeOS',
	linux: 'Linux'
};
const places = {
	loopback: m.staff_account_at_loopback,
	private: m.staff_account_at_private,
	public: m.staff_account_at_public
};

/** `Firefox on Windows, in the clinic's network`, as far as it is known. */
export function deviceWords({ browser, system, address }: Seen): string {
	const known = browser && browsers[browser];
	const on = system && systems[system];
	const device =
		known && on
			? m.staff_account_device({ browser: known, system: on })
			: (known ?? on ?? m.staff_account_device_unknown());
	return address ? m.staff_account_device_at({ device, address: places[address]() }) : device;
}
