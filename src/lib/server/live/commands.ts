import { z } from 'zod';
import type { By } from '#lib/domain/decision.ts';
import { commands, isForSystemOnly } from '#lib/room/commands.ts';
import type { Command } from '#lib/room/decide.ts';
import { envelope, type Reply } from '#lib/room/protocol.ts';
import type { App } from '#lib/server/app.ts';
import type { Live } from './gateway.ts';
import type { Identity } from './identify.ts';
import type { Offer, Share } from './responses.ts';

const save = z.strictObject({
	type: z.literal('response.save'),
	block: z.string().min(1).max(64),
	path: z.string().min(1).max(200),
	value: z.unknown()
});

/** Checks one message's rate, shape and sender, then hands it to the room. Every message gets a reply (R6, R7). */
export async function take(app: App, socket: Live, message: unknown, done: (reply: Reply) => void): Promise<void> {
	if (!socket.data.allowance.use(Date.now())) return done({ ok: false, code: 'slow-down' });
	const parsed = envelope.safeParse(message);
	if (!parsed.success) return done({ ok: false, code: 'invalid' });
	const { id, command } = parsed.data;
	const by = actor(socket.data);
	if (!by) return done({ ok: false, code: 'not-yours' });
	if (command.type === 'response.save') return saveResponse(app, socket.data, id, command, done);
	const row = commands[command.type];
	if (!row || isForSystemOnly(command.type)) return done({ ok: false, code: row ? 'not-yours' : 'invalid' });
	const shaped = row.schema.safeParse(command);
	if (!shaped.success) return done({ ok: false, code: 'invalid' });
	if ((command.type === 'worksheet.share' || command.type === 'worksheet.offer') && by.as === 'seat') {
		const said = shaped.data as Share | Offer;
		const key = { session: socket.data.session, block: said.block, seat: by.seat };
		const { responses } = app;
		return done(
			said.type === 'worksheet.share'
				? await responses.share(key, id, said, socket.data.locale)
				: await responses.offer(key, id, said, socket.data.locale)
		);
	}
	app.rooms.take(socket.data.session, { by, id, command: shaped.data as Command, done });
}

async function saveResponse(
	{ responses }: App,
	who: Identity,
	id: string,
	command: unknown,
	done: (reply: Reply) => void
) {
	const shaped = save.safeParse(command);
	if (who.viewer.as !== 'seat') return done({ ok: false, code: 'not-yours' });
	if (!shaped.success) return done({ ok: false, code: 'invalid' });
	const { block, path, value } = shaped.data;
	await responses.save({ session: who.session, block, seat: who.viewer.seat }, id, path, value, done);
}

/** The acting person is who opened the socket, whatever the message says. */
function actor({ viewer, staff }: Identity): By | null {
	if (staff) return { as: 'staff', id: staff.id, name: staff.name };
	return viewer.as === 'seat' ? { as: 'seat', seat: viewer.seat } : null;
}
