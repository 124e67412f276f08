import { redirect, type Cookies, type RequestEvent } from '@sveltejs/kit';
import type { PinFault } from '#lib/domain/pin.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { deviceCookie, deviceHere } from '#lib/server/my/devices.ts';
import { setPin, tryPin } from '#lib/server/my/pins.ts';
import { choosing, typing } from './forms.server.ts';

const faults: Record<PinFault | 'overtaken', () => string> = {
	'not-digits': m.my_pin_digits,
	'too-short': m.my_pin_short,
	'too-long': m.my_pin_long,
	'too-easy': m.my_pin_easy,
	overtaken: m.my_pin_overtaken
};

async function locked(cookies: Cookies) {
	const here = await deviceHere(cookies);
	return here.state === 'locked' ? here : redirect(303, '/my');
}

function opened(cookies: Cookies, token: string): never {
	const { name, value, options } = deviceCookie(token);
	cookies.set(name, value, options);
	redirect(303, '/my');
}

export async function choose({ request, cookies }: RequestEvent) {
	const here = await locked(cookies);
	const form = await readForm(choosing, request, 'choosing');
	if (!form.ok) return form.refused;
	const { pin, again, own } = form.data;
	if (pin !== again) return form.refuse({ again: m.my_pin_differs() });
	const set = await setPin(here, pin, own);
	if (!set.ok) return form.refuse({ pin: faults[set.code]() }, set.code === 'overtaken' ? 409 : 400);
	opened(cookies, set.cookie);
}

export async function unlock({ request, cookies }: RequestEvent) {
	const here = await locked(cookies);
	const form = await readForm(typing, request);
	if (!form.ok) return form.refused;
	const tried = await tryPin(here, form.data.pin, form.data.own);
	if (tried.ok) opened(cookies, tried.cookie);
	if (tried.code === 'wait')
		return form.refuse({ pin: m.my_pin_wait({ minutes: Math.ceil(tried.seconds / 60) }) }, 429);
	return form.refuse({ pin: tried.code === 'wrong' ? m.my_pin_wrong() : m.my_pin_overtaken() });
}
