/** Appends to a store's log until it is killed, and says on stdout which appends were confirmed. */
import { openStore } from '#lib/server/store/open-store.ts';
import { read, said } from './people.ts';

const [dataDir = 'data'] = process.argv.slice(2);
const store = await openStore({ dataDir });
process.stdout.write('open\n');
for (let seq = 1; ;) {
	const turn = Array.from({ length: 5 }, () => seq++);
	const kept = async (one: number) => {
		await store.write(() => [store.append([said(one, `event ${one}`)]), store.audit.row(read('ruth', `event ${one}`))]);
		return one;
	};
	process.stdout.write((await Promise.all(turn.map(kept))).join('\n') + '\n');
}
