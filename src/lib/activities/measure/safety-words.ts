import type { SafetyWords } from '#lib/activities/safety-question.ts';
import { measureBySlug } from '#lib/measures/index.ts';
import { safetyItems } from '#lib/measures/safety-items.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { MeasureConfig } from './rules.ts';
import type { MeasureSeat } from './fold.ts';

export const safetyWords: SafetyWords = {
	asked(config, { item: id, value }, { locale } = { locale: getLocale() }) {
		const measure = measureBySlug((config as MeasureConfig).slug);
		const item = measure?.items.find((it) => it.id === id);
		const choice = item?.choices.find(({ score }) => score === value);
		if (!measure || !item || !choice) return null;
		const question = `${measure.name}: ${item.text[locale]}`;
		return { question, answer: `${choice.score}, ${choice.label[locale]}` };
	},
	concerns(seat) {
		const { answers } = seat as MeasureSeat;
		return safetyItems.flatMap((item) => (answers[item] ? [{ item, value: answers[item] }] : []));
	}
};
