import { mount, unmount } from 'svelte';
import '../../../src/app.css';
import { isLocale, overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { emptyRoom, type RoomSlice } from '#lib/room/state.ts';
import { now } from './specimen.ts';
import Specimen from './Specimen.svelte';
import { specimens } from './specimens.ts';

/** One display with made-up content, named after the #, in the language and the theme after it. */
let drawn: ReturnType<typeof mount> | undefined;
const people = $state({ here: 9 });

function draw() {
	if (drawn) void unmount(drawn);
	const [name, locale, theme, expected] = decodeURIComponent(location.hash.slice(1)).split('|');
	const { title, config, part, agreement, room } = specimens[name!]!;
	people.here = 9;
	overwriteGetLocale(() => (isLocale(locale) ? locale : 'en'));
	document.documentElement.dataset.theme = theme;
	const blocks = [{ id: 'b', title, minutes: 10, activity: config ?? null }];
	drawn = mount(Specimen, {
		target: document.getElementById('app')!,
		props: {
			get room(): RoomSlice {
				return {
					...emptyRoom,
					status: 'live',
					title,
					group: 'Skills group',
					here: people.here,
					current: 'b',
					clock: { startedAt: now, length: 600_000, paused: 0, pausedAt: null },
					blocks,
					activities: { b: part },
					...room
				};
			},
			now,
			join: { code: 'WMWM-WMWM', token: 'abcdefghijklmnop', page: 'https://circle.example.org/join' },
			expected: Number(expected),
			agreement
		}
	});
	document.title = name!;
}
addEventListener('hashchange', draw);
addEventListener('here', (event) => (people.here = (event as CustomEvent<number>).detail));
if (location.hash) draw();
