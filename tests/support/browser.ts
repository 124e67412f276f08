import { chromium, type Browser } from 'playwright-core';
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const packages = resolve(import.meta.dirname, '../../node_modules');
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const args = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];

/** A Chromium without windows: the machine's own, else the one that comes with the packages. Nothing is downloaded. */
export async function openBrowser(): Promise<Browser> {
	const own = process.env.CIRCLEKEEPER_OWN_CHROMIUM === 'no' ? undefined : onPath();
	if (own) return chromium.launch({ executablePath: own, args });
	const folder = unpacked();
	return chromium.launch({
		executablePath: join(folder, 'chromium'),
		args,
		env: {
			...process.env,
			FONTCONFIG_FILE: join(folder, 'fonts.conf'),
			LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter)
		} as Record<string, string>
	});
}

let shared: Promise<Browser> | undefined;

/** The one browser of this process, which ends with it; each story has its own contexts in it. */
export const sharedBrowser = (): Promise<Browser> => (shared ??= openBrowser());

function onPath(): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

function isExecutable(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/**
 * The folder with the packed Chromium and the libraries it needs, unpacked once. Each process unpacks into a folder of its own and
 * moves it into place, so that two at once do no harm and a half-unpacked one is never used.
 */
function unpacked(): string {
	const { version } = JSON.parse(readFileSync(join(packages, '@sparticuz/chromium/package.json'), 'utf8'));
	const cache = join(packages, '.cache');
	const folder = join(cache, `chromium-${version}-with-fonts`);
	if (existsSync(folder)) return folder;
	const own = `${folder}.${process.pid}`;
	mkdirSync(own, { recursive: true });
	// The package unpacks into the folder for temporary files, and its libraries only for a runtime that it knows, asked while it is imported.
	execFileSync(
		process.execPath,
		['--input-type=module', '-e', "await (await import('@sparticuz/chromium')).default.executablePath()"],
		{ cwd: resolve(packages, '..'), env: { ...process.env, TMPDIR: own, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' } }
	);
	writeFileSync(join(own, 'fonts.conf'), fontsIn(folder));
	try {
		renameSync(own, folder);
	} catch (error) {
		rmSync(own, { recursive: true, force: true });
		if (!existsSync(folder)) throw error;
	}
	return folder;
}

/** The package's own list of fonts names folders of the runtime it was made for. Without a single font a page shows no letter, not even of its own fonts. */
const fontsIn = (folder: string) =>
	`<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`;
