/** Resolves to whether it could be copied: browsers let no page do so that came over plain http. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}
