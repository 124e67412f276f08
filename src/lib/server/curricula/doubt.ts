import { audienceDoubt, type AudienceDoubt } from '#lib/domain/curricula/audience.ts';
import * as groups from '#lib/server/programs/groups.ts';
import { productTemplate } from './templates.ts';

/** Why a session of the product's curricula may not be for a group; null for none, and for a plan that a site keeps. */
export async function doubtAbout(template: string, groupId: string): Promise<AudienceDoubt | null> {
	const found = productTemplate(template);
	const group = found && (await groups.find(groupId));
	return group ? audienceDoubt(found!.curriculum.audience, group.kind) : null;
}
