/** What is used here of an Engine.IO connection; its names are private to it, and may be missing in another version. */
type Connection = {
	writeBuffer?: { data?: unknown }[];
	transport?: { socket?: { _socket?: { writableLength?: number }; terminate?(): void } };
	close(discard?: boolean): void;
};

/** What may wait for one reader, in bytes and in messages, before its socket is cut; it comes back and catches up. */
const mostBytes = 4 * 2 ** 20;
const mostMessages = 500;

const sizeOf = (data: unknown): number =>
	typeof data === 'string' || data instanceof Uint8Array ? Buffer.byteLength(data) : 0;

/** Bytes that the server holds for a reader who has not taken them. */
export function unreadBytes({ writeBuffer = [], transport }: Connection): number {
	const waiting = writeBuffer.reduce((sum, { data }) => sum + sizeOf(data), 0);
	return waiting + (transport?.socket?._socket?.writableLength ?? 0);
}

/** Cuts a reader for whom too much waits, and says whether it did. Socket.IO itself never stops queueing. */
export function cutIfSlow(connection: unknown): boolean {
	const reader = connection as Connection;
	const isSlow = (reader.writeBuffer?.length ?? 0) > mostMessages || unreadBytes(reader) > mostBytes;
	if (!isSlow) return false;
	reader.close(true);
	// Closing politely would wait half a minute for an answer from someone who does not read.
	reader.transport?.socket?.terminate?.();
	return true;
}
