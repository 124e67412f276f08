import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/** The product's own typeface in the form PDF needs. Resolved from the server's working directory, where the packages are. */
const packageOf = createRequire(join(resolve('.'), 'package.json'));
const face = (style: string) =>
	packageOf.resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${style}/AtkinsonHyperlegibleNext_${style}.ttf`);

export const faces = { regular: () => face('400Regular'), bold: () => face('700Bold') };
