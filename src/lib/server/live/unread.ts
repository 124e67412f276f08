/** The parts of an Engine.IO connection used here; they are private and may be missing in another version. */
type Connection = {
	writeBuffer?: { data?: unknown }[];
	transport?: { socket?: { _socket?: { writableLength?: number }; terminate?(): void } };
	close(discard?: boolean): void;
};

/** The most bytes and messages that may be queued for one reader before its socket is cut; it reconnects and catches up. */
const mostBytes = 4 * 2 ** 20;
const mostMessages = 500;

const sizeOf = (data: unknown): number =>
	typeof data === 'string' || data instanceof Uint8Array ? Buffer.byteLength(data) : 0;

/** Bytes queued on the server that a reader has not received. */
export function unreadBytes({ writeBuffer = [], transport }: Connection): number {
	const waiting = writeBuffer.reduce((sum, { data }) => sum + sizeOf(data), 0);
	return waiting + (transport?.socket?._socket?.writableLength ?? 0);
}

/** Cuts a reader with too much queued, and returns whether it did. Socket.IO itself never stops queueing. */
export function cutIfSlow(connection: unknown): boolean {
	const reader = connection as Connection;
	const isSlow = (reader.writeBuffer?.length ?? 0) > mostMessages || unreadBytes(reader) > mostBytes;
	if (!isSlow) return false;
	reader.close(true);
	// Closing cleanly would wait half a minute for an answer from a client that is not reading.
	reader.transport?.socket?.terminate?.();
	return true;
}
