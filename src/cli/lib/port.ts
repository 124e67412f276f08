import { createServer } from 'node:net';
import { configOrStop } from './environment.ts';
import { stop } from './stop.ts';

/** The port from `PORT`, or 3000; if it is not available, ends the command with a sentence before anything slow begins. */
export async function freePortOrStop(): Promise<number> {
	const { port } = configOrStop();
	const problem = await taken(port);
	if (problem === 'EADDRINUSE')
		stop(
			`Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port === 65_535 ? 3000 : port + 1}.`
		);
	if (problem === 'EACCES')
		stop(`This account may not use port ${port}. Choose one above 1024, for example PORT=3000.`);
	if (problem) stop(`Port ${port} cannot be used (${problem}).`);
	return port;
}

function taken(port: number): Promise<string | null> {
	return new Promise((answer) => {
		const probe = createServer();
		probe.once('error', (error: NodeJS.ErrnoException) => answer(error.code ?? error.message));
		probe.listen({ port }, () => probe.close(() => answer(null)));
	});
}
