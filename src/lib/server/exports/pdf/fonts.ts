import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/** The product's own typeface as PDF needs it. Found from the folder that the server runs in, where the packages lie. */
const packageOf = createRequire(join(resolve('.'), 'package.json'));
const face = (style: string) =>
	packageOf.resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${style}/AtkinsonHyperlegibleNext_${style}.ttf`);

export const faces = { regular: () => face('400Regular'), bold: () => face('700Bold') };
