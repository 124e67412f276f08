import type { Socket } from 'socket.io';
import type { ClientToServer, ServerToClient } from '#lib/room/protocol.ts';
import type { Allowance } from './allowance.ts';
import type { Identity } from './identify.ts';

/** A socket whose owner is known. `checkedAt` is when their right was last checked. */
export type Live = Socket<
	ClientToServer,
	ServerToClient,
	object,
	Identity & { checkedAt: number; allowance: Allowance }
>;
