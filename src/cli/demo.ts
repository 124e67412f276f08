import { showCode } from '#lib/domain/join-code.ts';
import { demoPassword, demoPin, demoStaff } from '../demo/people.ts';
import { buildIfStale } from './lib/building.ts';
import { configOrStop, override, preset } from './lib/environment.ts';
import { freePortOrStop } from './lib/port.ts';
import { networkAddresses, serve } from './lib/serving.ts';
import { stop } from './lib/stop.ts';

preset({ DATA_DIR: './data/demo' });
// Keeps made-up people out of real databases, and sends them no mail.
for (const name of [
	'DATABASE_URL',
	'DATA_KEY_FILE',
	'AUDIT_KEY_FILE',
	'PROCESS_NOTE_KEY_FILE',
	'AUDIT_COPY_FILE',
	'SMTP_URL',
	'MAIL_FROM'
])
	override({ [name]: undefined });
const { dataDir } = configOrStop();
const port = await freePortOrStop();
await buildIfStale();
const demo = await prepared();
override({ DEMO: '1' });
const origin = await serve(port);
// Only after the build: the phones' folds need the compiled messages.
const { Phone } = await import('../demo/phones.ts');
for (const phone of demo.phones) new Phone(`${origin.split(':')[0]}://127.0.0.1:${port}`, demo.session, phone);

const does: Record<string, string> = {
	facilitator: 'leads the session that is on now',
	supervisor: 'reads and reviews the records',
	admin: 'looks after people and groups'
};
const what = ({ key, standings: has }: (typeof demoStaff)[number]) =>
	key === 'mateo' ? 'leads beside Nora' : does[has[0]!]!;

console.log(`
Circlekeeper is running with made-up people: ${origin}

Sign in at ${origin}/login with the password   ${demoPassword}
${demoStaff.map((person) => `  ${person.email.padEnd(24)} ${person.name}, ${what(person)}`).join('\n')}

A session is on: six people are in the room, and one waits to be let in.
  Take part    ${origin}/join/${demo.joinCode}   code ${showCode(demo.joinCode)}
  The display  ${origin}/screen/${demo.displayCode}#p=${demo.displayPass}
  The console  ${origin}/sessions/${demo.session}/lead

A page of one’s own, Juniper’s: ${origin}/my/open#k=${demo.link}
Its PIN is ${demoPin}.
${networkAddresses(port)
	.map((address) => `\nFrom a phone in this network: ${address}/join/${demo.joinCode}`)
	.join('')}
Ctrl+C stops it. What you change stays in ${dataDir}.
`);

async function prepared() {
	const { startApp } = await import('#lib/server/start.ts');
	const { prepareDemo } = await import('../demo/demo.ts');
	preset({ LOG_LEVEL: 'warn' });
	try {
		const app = await startApp();
		const demo = await prepareDemo();
		await app.stop();
		return demo ?? stop(`${dataDir} holds something else than a demo. Choose another DATA_DIR.`);
	} catch (error) {
		return stop(error instanceof Error ? error.message : String(error));
	}
}
