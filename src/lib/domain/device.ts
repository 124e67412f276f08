export type Browser = 'edge' | 'opera' | 'samsung' | 'firefox' | 'chrome' | 'safari';
export type System = 'iphone' | 'ipad' | 'android' | 'windows' | 'mac' | 'chromeos' | 'linux';
/** What a browser roughly says it is; null for anything unknown. */
export type Device = { browser: Browser | null; system: System | null };

/** In this order, because each later name also appears in the user agents of the earlier ones. */
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

/** Browser family and system from the `User-Agent` header: enough to recognize one's own device, not enough to fingerprint. */
export function deviceOf(userAgent: string | null): Device {
	const first = <T>(signs: [RegExp, T][]) => signs.find(([sign]) => sign.test(userAgent ?? ''))?.[1] ?? null;
	return { browser: first(browserSigns), system: first(systemSigns) };
}
