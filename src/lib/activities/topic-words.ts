import type { Topic } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';

export const topicNames: Record<Topic, () => string> = {
	thinking: m.staff_library_topic_thinking,
	feelings: m.staff_library_topic_feelings,
	body: m.staff_library_topic_body,
	doing: m.staff_library_topic_doing,
	relating: m.staff_library_topic_relating,
	urges: m.staff_library_topic_urges,
	planning: m.staff_library_topic_planning
};
