import type { Plugin } from 'vite';

const message = /\/src\/lib\/paraglide\/messages\/(?!_index)\w+\.js$/;
const textIn = (locale: string) =>
	new RegExp(`^const ${locale}_\\w+ = /\\*\\* @type [^\\n]*? \\*/ (\\(i?\\) => \\{[\\s\\S]*?\\n\\});$`, 'm');
const registryImport = /^import \* as registry from .*$/m;
const words = /^\(\) => \{\n\treturn \/\*\* @type \{LocalizedString\} \*\/ \((`[\s\S]*`)\)\n\}$/;
const chooses =
	/^export const (\w+) = \/\*\* .* \*\/ \(\(inputs(?: = \{\})?, options = \{\}\) => \{\n\tconst locale = experimentalStaticLocale \?\? options\.locale \?\? getLocale\(\)\n\tif \(locale === "es"\) return es_\1\(inputs\)\n\treturn en_\1\(inputs\)\n\}\);?\s*$/m;

/** Shortens one message's compiled code to a single call; null for code of any other form, which stays as it is. */
export function shortMessage(code: string): string | null {
	const [en, es] = ['en', 'es'].map((locale) => textIn(locale).exec(code)?.[1]);
	const name = chooses.exec(code)?.[1];
	if (!en || !es || !name) return null;
	const short = (body: string) => words.exec(body)?.[1] ?? body;
	const registry = registryImport.exec(code)?.[0] ?? '';
	return [
		registry,
		"import { inLocale } from '../../messages/in-locale.ts';",
		`export const ${name} = /* @__PURE__ */ inLocale(${short(en)}, ${short(es)});`
	].join('\n');
}

/** Messages are a fifth of what a phone downloads, and half of that is the same boilerplate around each one. */
export function shortMessages(): Plugin {
	return {
		name: 'circlekeeper-short-messages',
		apply: 'build',
		applyToEnvironment: ({ config }) => config.consumer === 'client',
		transform(code, id) {
			const short = message.test(id) && shortMessage(code);
			return short ? { code: short, map: null } : undefined;
		}
	};
}
