import { expect, test } from 'vitest';
import { placeModules } from './module-places.ts';

const root = '/srv/src';
const page = `${root}/routes/join/[code]/+page.svelte`;
const session = `${root}/routes/join/[code]/Session.svelte`;
const lead = `${root}/routes/(staff)/sessions/[id]/lead/+page@.svelte`;
const own = (page: string) => `${root}/routes/my/${page}+page.svelte`;
const shell = `${root}/routes/my/MyShell.svelte`;
const take = (kind: string) => `${root}/lib/activities/${kind}/Take.svelte`;
const ui = (name: string) => `${root}/lib/ui/${name}.svelte`;
const style = (component: string) => `${component}?svelte&type=style&lang.css`;
const messages = `${root}/lib/paraglide/messages.js`;
const arrow = '/srv/node_modules/@lucide/svelte/dist/icons/arrow-left.svelte';
const ballot = (name: string) => `${root}/lib/activities/ballot/${name}.svelte`;
const message = (name: string) => `${root}/lib/paraglide/messages/${name}.js`;

type Row = { imports?: string[]; fetches?: string[]; code?: string };
const graph: Record<string, Row> = {
	[page]: { imports: [ui('Button')], fetches: [session, ...['poll', 'scale', 'words', 'ideas', 'break'].map(take)] },
	[session]: { imports: [ui('Menu'), ui('Held'), messages], code: 'm.held()' },
	[take('poll')]: { imports: [ui('Slider'), ui('Bars'), ballot('Ask'), arrow, messages], code: 'm.vote()' },
	[take('scale')]: { imports: [ui('Slider'), ballot('Ask'), arrow] },
	[take('words')]: { imports: [ui('Slider'), ballot('Wall')] },
	[take('ideas')]: { imports: [ballot('Wall'), ui('Text')] },
	[take('break')]: { imports: [ui('Text'), ui('Slider')] },
	[lead]: {
		imports: [ui('Menu'), ui('Table'), ui('Bars'), ui('Lock'), style(ui('Desk')), messages],
		fetches: [take('poll')],
		code: 'm.vote()'
	},
	[own('')]: { imports: [shell, ui('Card'), ui('Menu'), ui('Lock')] },
	[own('help/')]: { imports: [shell, ui('Lock'), arrow] },
	[own('sheets/')]: { imports: [shell, ui('Slider'), arrow] },
	[shell]: { imports: [style(shell), style(ui('Bars'))] },
	[ui('Card')]: { imports: [style(ui('Table'))] },
	[ui('Bars')]: { imports: [style(ui('Bars'))] },
	[ui('Table')]: { imports: [style(ui('Table'))] },
	[messages]: { imports: [message('held'), message('vote')] }
};
const ids = [...new Set(Object.entries(graph).flatMap(([id, { imports = [] }]) => [id, ...imports]))];
const places = placeModules(ids, (id) => ({
	importedIds: graph[id]?.imports ?? [],
	dynamicallyImportedIds: graph[id]?.fetches ?? [],
	code: graph[id]?.code ?? null
}));

test.each([
	[ui('Button'), 'base'],
	[session, 'phone-session'],
	[ui('Held'), 'phone-session'],
	[ui('Menu'), 'live'],
	[ui('Slider'), 'phone-answers'],
	[arrow, 'base'],
	[take('poll'), 'take-poll'],
	[ui('Bars'), 'take-poll'],
	[ui('Table'), undefined],
	[style(ui('Bars')), 'base'],
	[style(ui('Table')), 'my'],
	[style(ui('Desk')), 'staff'],
	[shell, 'my'],
	[style(shell), 'my'],
	[own(''), undefined],
	[ui('Card'), undefined],
	[ui('Lock'), undefined],
	[ballot('Ask'), 'shared-ideas_poll_scale_words'],
	[ballot('Wall'), 'shared-ideas_poll_scale_words'],
	[ui('Text'), 'phone-answers']
])('%s is in %s, by who needs it', (id, place) => {
	expect(places.get(id)).toBe(place);
});

test('a message is with the one component that uses it, though all import the same catalog', () => {
	expect([places.get(message('held')), places.get(message('vote'))]).toEqual(['phone-session', 'take-poll']);
});
