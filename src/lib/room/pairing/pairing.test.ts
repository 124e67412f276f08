import { expect, test } from 'vitest';
import { ana, closed, given, jonas, maya, open, planned, server } from '#tests/support/given.ts';

const asks = (display = 'tv', pair = '47') => server.does('pairing.ask', { display, pair });
const accepts = jonas.does('pairing.accept', { display: 'tv' });
const ends = maya.does('pairing.end', { display: 'tv' });

test('[R2] a display that asks is told to staff alone, and shows the session once one of them lets it', () => {
	given(planned)
		.when(asks())
		.emits({ staff: [{ type: 'pairing.asked', display: 'tv', pair: '47' }] });
	given(open, jonas.arrives, asks())
		.when(accepts)
		.emits({ staff: [{ type: 'pairing.accepted', display: 'tv', pair: '47' }] });
	expect(given(open, jonas.arrives, asks(), accepts).state.staff.displays).toEqual({
		tv: { pair: '47', status: 'in' }
	});
});

test('it may be taken away, asks again only by itself, and is not let in twice', () => {
	const gone = [open, asks(), maya.does('pairing.accept', { display: 'tv' }), ends];
	expect(given(...gone).state.staff.displays.tv!.status).toBe('out');
	given(...gone)
		.when(accepts)
		.refused('unknown');
	given(...gone)
		.when(ends)
		.changesNothing();
	expect(given(...gone, asks('tv', '12')).state.staff.displays).toEqual({ tv: { pair: '12', status: 'asks' } });
	given(open, asks()).when(asks('tv', '99')).changesNothing();
});

test('one that was opened from the console is in at once', () => {
	const brought = server.does('pairing.bring', { display: 'tv', pair: '47' });
	expect(given(open, brought).state.staff.displays.tv).toEqual({ pair: '47', status: 'in' });
	given(open, brought).when(brought).changesNothing();
});

test('whoever has the code cannot fill the console with questions', () => {
	const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((display) => asks(display));
	given(open, six).when(asks('g')).refused('full');
});

test('[R7] phones let no display in, and nothing asks once the session is closed', () => {
	given(open, ana.joins, asks())
		.when(ana.does('pairing.accept', { display: 'tv' }))
		.refused('not-yours');
	given(open, asks())
		.when(maya.does('pairing.ask', { display: 'x', pair: '11' }))
		.refused('not-yours');
	given(closed).when(asks()).refused('over');
	given(open)
		.when(maya.does('pairing.accept', { display: 'tv' }))
		.refused('unknown');
});
