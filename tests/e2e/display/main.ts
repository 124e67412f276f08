import { mount, unmount } from 'svelte';
import '../../../src/app.css';
import { emptyRoom } from '#lib/room/state.ts';
import DisplayView from '#lib/surfaces/DisplayView.svelte';
import { specimens } from './specimens.ts';

/** One display with made-up content, named after the #. */
let drawn: ReturnType<typeof mount> | undefined;

function draw() {
	if (drawn) void unmount(drawn);
	const name = decodeURIComponent(location.hash.slice(1));
	const { title, config, part, agreement } = specimens[name]!;
	document.title = name;
	drawn = mount(DisplayView, {
		target: document.getElementById('app')!,
		props: {
			room: {
				...emptyRoom,
				status: 'live',
				title,
				group: 'Skills group',
				here: 9,
				current: 'b',
				blocks: [{ id: 'b', title, minutes: 10, activity: config ?? null }],
				activities: { b: part }
			},
			now: Date.UTC(2026, 2, 2, 10),
			join: { code: 'WMWM-WMWM', token: 'abcdefghijklmnop' },
			agreement
		}
	});
}
addEventListener('hashchange', draw);
if (location.hash) draw();
