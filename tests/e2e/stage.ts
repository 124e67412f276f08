import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { showCode } from '#lib/domain/join-code.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { m } from '#lib/paraglide/messages.js';
import { sharedBrowser } from '#tests/support/browser.ts';
import { root } from '#tests/support/sources.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { listen, type Wire } from '#tests/support/wire.ts';
import { emailOf, password } from '#tests/support/cast.ts';
import { makeWorld, type World } from '#tests/support/world.ts';

export type Locale = 'en' | 'es';
/** One person in front of one browser of their own. */
export type Seated = { page: Page; context: BrowserContext; wire: Wire };

const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const wall = { width: 1920, height: 1080 };
/** What every step of a story saw is recorded, too, for which the browsers take a fourth longer. */
const isTraced = process.env.TRACE === 'yes';

/** A clinic with its server running and a browser to seat people in front of. */
export class Stage {
	world: World;
	server: RunningServer;
	browser: Browser;
	/** What went wrong in any page: errors, and what the content policy stopped. */
	readonly troubles: string[] = [];

	readonly #seated: Seated[] = [];
	readonly #signedIn: Seated[] = [];
	/** What the pages wrote to their consoles, each line with the page it is from. */
	readonly #console: string[] = [];

	private constructor(world: World, server: RunningServer, browser: Browser) {
		this.world = world;
		this.server = server;
		this.browser = browser;
	}

	/** `before` is what had happened in this clinic already. */
	static async open(blocks?: Block[], before?: (world: World) => Promise<void>): Promise<Stage> {
		const world = await makeWorld(blocks);
		await before?.(world);
		const server = await startServer({
			dataDir: world.dataDir,
			// As most servers run, wherever the program is and whoever looks.
			env: { LOG_LEVEL: 'warn', TZ: 'UTC' },
			node: ['--import', './tests/support/clock.mjs']
		});
		return new Stage(world, server, await sharedBrowser());
	}

	async close() {
		await Promise.all(this.#seated.map(({ context }) => context.close()));
		await this.server.stop();
		rmSync(this.world.dataDir, { recursive: true, force: true });
	}

	/** Minutes go by for the server, in threes; whoever is signed in is at their desk meanwhile. */
	async pass(minutes: number) {
		for (let passed = 0; passed < minutes; passed += 3) {
			process.kill(this.server.pid, 'SIGUSR2');
			for (const { page } of this.#signedIn) if (!page.isClosed()) await page.request.post('/account/stay');
		}
	}

	/** Keeps, for the person who looks into a failure, what every page shows and holds, its console, its trace, and what the server logged. */
	async keep(name: string) {
		const folder = join(root, 'tests/.artifacts', name.replace(/[^\p{L}\d]+/gu, '-').slice(0, 80));
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, 'console.txt'), this.#console.join('\n'));
		writeFileSync(join(folder, 'server.txt'), this.server.log());
		const kept = this.#seated.flatMap(({ context }, i) => [
			...context.pages().flatMap((page, nth) => {
				const file = join(folder, `${i + 1}-${nth + 1}`);
				return [
					page.screenshot({ path: `${file}.png` }),
					page.content().then((html) => writeFileSync(`${file}.html`, html))
				];
			}),
			isTraced ? context.tracing.stop({ path: join(folder, `${i + 1}.zip`) }) : null
		]);
		await Promise.allSettled(kept);
	}

	async seat(options: BrowserContextOptions): Promise<Seated> {
		const context = await this.browser.newContext({ baseURL: this.server.origin, reducedMotion: 'reduce', ...options });
		context.setDefaultTimeout(30_000);
		if (isTraced) await context.tracing.start({ snapshots: true });
		const page = await context.newPage();
		page.on('pageerror', (error) => this.troubles.push(`${page.url()}: ${error.message}`));
		page.on('console', (message) => {
			this.#console.push(`${page.url()} ${message.type()}: ${message.text()}`);
			if (message.type() === 'error' && !/Failed to load resource|ERR_INTERNET_DISCONNECTED/.test(message.text()))
				this.troubles.push(`${page.url()}: ${message.text()}`);
		});
		const seated = { page, context, wire: listen(page) };
		this.#seated.push(seated);
		return seated;
	}

	/** A member of the staff, signed in, on a page: the form is sent as the login page sends it, which `signIn` draws as well. */
	async staff(key: keyof World['staff'], options: BrowserContextOptions = {}, path = '/today'): Promise<Seated> {
		const seated = await this.seat({ viewport: desk, locale: 'en-US', ...options });
		await this.#send(seated, '/login', { email: emailOf(key), password }, '/today');
		await seated.page.goto(path);
		await seated.page.locator('html[data-alive]').waitFor();
		this.#signedIn.push(seated);
		return seated;
	}

	/** A member of the staff who has typed their password. */
	async signIn(key: keyof World['staff']): Promise<Seated> {
		const seated = await this.seat({ viewport: desk, locale: 'en-US' });
		const { page } = seated;
		await page.goto('/login');
		await page.getByLabel(m.staff_email()).fill(emailOf(key));
		await page.getByLabel(m.staff_password()).fill(password);
		await page.getByRole('button', { name: m.staff_sign_in() }).click();
		await page.waitForURL('**/today');
		this.#signedIn.push(seated);
		return seated;
	}

	/** Somebody with a phone, who has asked to come in under a name of their own choice. */
	async phone(name: string, locale: Locale = 'en', options: BrowserContextOptions = {}): Promise<Seated> {
		const tongue = { locale };
		const seated = await this.#takePhone(locale, options);
		const { page } = seated;
		await page.goto('/join');
		// A form sent before the page is alive leaves a page more to go back to.
		await page.locator('html[data-alive]').waitFor();
		await page.getByLabel(m.join_code({}, tongue), { exact: true }).fill(this.world.joinCode);
		await page.getByRole('button', { name: m.common_continue({}, tongue) }).click();
		await page.getByLabel(m.join_name({}, tongue)).fill(name);
		await page.getByLabel(m.join_agree({}, tongue)).check();
		await page.getByRole('button', { name: m.join_ask({}, tongue) }).click();
		await page.getByRole('heading', { name: m.join_waiting_title({ name }, tongue) }).waitFor();
		return seated;
	}

	/** The same without the two pages of the door, for stories that begin behind it. */
	async waiting(name: string, locale: Locale = 'en'): Promise<Seated> {
		const seated = await this.#takePhone(locale);
		const door = `/join/${showCode(this.world.joinCode)}`;
		await this.#send(seated, `${door}?/join`, { name, agree: 'on' }, door);
		await seated.page.goto(door);
		await seated.page.locator('html[data-alive]').waitFor();
		await seated.page.getByRole('heading', { name: m.join_waiting_title({ name }, { locale }) }).waitFor();
		return seated;
	}

	#takePhone(locale: Locale, options: BrowserContextOptions = {}): Promise<Seated> {
		const language = locale === 'es' ? 'es-MX' : 'en-US';
		return this.seat({ viewport: phone, hasTouch: true, isMobile: true, locale: language, ...options });
	}

	/** Sends a form as this browser would; its page need not be drawn for that. */
	async #send({ context }: Seated, path: string, form: Record<string, string>, then: string) {
		const headers = { origin: this.server.origin, accept: 'text/html' };
		const answer = await context.request.post(path, { form, headers, maxRedirects: 0 });
		const sentOn = answer.headers().location;
		if (sentOn !== then) throw new Error(`${path} answered ${answer.status()} and ${sentOn ?? 'no redirect'}`);
	}

	/** As opened from the console; without its link the display has to ask. */
	async display(from: 'console' | 'code' = 'console'): Promise<Seated> {
		const seated = await this.seat({ viewport: wall, locale: 'en-US' });
		const pass = from === 'console' ? `#p=${this.world.displayPass}` : '';
		await seated.page.goto(`/screen/${this.world.displayCode}${pass}`);
		return seated;
	}
}
