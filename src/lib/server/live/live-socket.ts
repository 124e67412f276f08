import type { Socket } from 'socket.io';
import type { ClientToServer, ServerToClient } from '#lib/room/protocol.ts';
import type { Provenance } from '#lib/server/audit/provenance.ts';
import type { Allowance } from './allowance.ts';
import type { Identity } from './identify.ts';
import type { OneAtATime } from './one-at-a-time.ts';

/**
 * A socket whose owner is known. `touchedAt` is when a heartbeat last counted as activity, by the server's uptime; `source` is the origin that
 * audit rows of its messages name.
 */
export type Live = Socket<
	ClientToServer,
	ServerToClient,
	object,
	Identity & { touchedAt: number; allowance: Allowance; greeting: OneAtATime; source: Provenance }
>;
