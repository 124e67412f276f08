export type Browser = 'edge' | 'opera' | 'samsung' | 'firefox' | 'chrome' | 'safari';
export type System = 'iphone' | 'ipad' | 'android' | 'windows' | 'mac' | 'chromeos' | 'linux';
/** What a browser says it is, roughly; null where it says nothing that is known. */
export type Device = { browser: Browser | null; system: System | null };

/** In this order, since each later name is also in the earlier ones' texts. */
const browserSigns: [RegExp, Browser][] = [
	[/\bEdg(e|A|iOS)?\//, 'edge'],
	[/\b(OPR|OPT|Opera)\//, 'opera'],
	[/\bSamsungBrowser\//, 'samsung'],
	[/\b(Firefox|FxiOS)\//, 'firefox'],
	[/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'chrome'],
	[/\bSafari\//, 'safari']
];
const systemSigns: [RegExp, System][] = [
	[/\biPhone\b/, 'iphone'],
	[/\biPad\b/, 'ipad'],
	[/\bAndroid\b/, 'android'],
	[/\bWindows\b/, 'windows'],
	[/\bMacintosh\b/, 'mac'],
	[/\bCrOS\b/, 'chromeos'],
	[/\bLinux\b/, 'linux']
];

/** The family of a browser and its system, from the header `User-Agent`: enough to recognize one's own, and no fingerprint. */
export function deviceOf(userAgent: string | null): Device {
	const first = <T>(signs: [RegExp, T][]) => signs.find(([sign]) => sign.test(userAgent ?? ''))?.[1] ?? null;
	return { browser: first(browserSigns), system: first(systemSigns) };
}
