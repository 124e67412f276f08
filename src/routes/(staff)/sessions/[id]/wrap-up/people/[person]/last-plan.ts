/** The plan of this person's last signed note; `on` is the day of that session, `2026-03-03`. */
export type LastPlan = { text: string; on: string };

/** Asked for by a press, never loaded with the page: what was planned last time is not what is planned now. */
export async function lastPlanFrom(path: string): Promise<LastPlan | 'none' | 'lost'> {
	try {
		const response = await fetch(path, { headers: { accept: 'application/json' } });
		if (!response.ok || response.redirected) return 'lost';
		return ((await response.json()) as LastPlan | null) ?? 'none';
	} catch {
		return 'lost';
	}
}
