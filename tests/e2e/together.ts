import { m } from '#lib/paraglide/messages.js';
import type { Block } from '#lib/room/agenda/block.ts';
import type { World } from '#tests/support/world.ts';
import { letIn } from './acts.ts';
import { Stage, type Seated } from './stage.ts';

export type Together = {
	stage: Stage;
	maya: Seated;
	ana: Seated;
	/** Reads Spanish. */
	benito: Seated;
	cho: Seated;
	display: Seated;
};

/**
 * Maya leads a session that has begun its first block; Ana, Benito and Cho are in it on their phones, and the display is on the wall.
 * Where it matters what is left of the door on a phone, they come in by it.
 */
export async function together(
	blocks: Block[],
	before?: (world: World) => Promise<void>,
	by: 'phone' | 'waiting' = 'waiting'
): Promise<Together> {
	const stage = await Stage.open(blocks, before);
	try {
		return await begin(stage, blocks[0]!.title, by);
	} catch (cause) {
		await stage.keep(`before ${blocks[0]!.title}`);
		await stage.close();
		throw cause;
	}
}

async function begin(stage: Stage, title: string, by: 'phone' | 'waiting'): Promise<Together> {
	const plan = `/sessions/${stage.world.session}/plan`;
	const [maya, display] = await Promise.all([stage.staff('maya', {}, plan), stage.display()]);
	await maya.page.getByRole('button', { name: m.live_plan_open() }).click();
	await maya.page.getByRole('heading', { name: m.live_lead_lobby_title() }).waitFor();
	const [ana, benito, cho] = await Promise.all([stage[by]('Ana'), stage[by]('Benito', 'es'), stage[by]('Cho')]);
	const { clients } = stage.world;
	await letIn(maya.page, 'Ana', clients.ana.name);
	await letIn(maya.page, 'Benito', clients.benito.name);
	await letIn(maya.page, 'Cho', clients.cho.name);
	await maya.page.getByRole('button', { name: m.live_lead_start() }).click();
	await maya.page.getByRole('heading', { name: title, level: 2 }).waitFor();
	return { stage, maya, ana, benito, cho, display };
}

/** The lead moves on to the block of this title. */
export const goOn = async ({ page }: Seated, title: string) => {
	await page.getByRole('button', { name: m.live_lead_next({ title }) }).click();
	await page.getByRole('heading', { name: title, level: 2 }).waitFor();
};

/** Resolves once the text stands on this person's screen. */
export const see = (who: Seated, text: string | RegExp) =>
	who.page.getByText(text).filter({ visible: true }).first().waitFor();
