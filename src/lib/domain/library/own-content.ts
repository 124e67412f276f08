import type { Local } from '#lib/domain/worksheet.ts';
import type { OwnSheet } from './own-sheet.ts';

/** An activity's settings in a plan. The library knows only that their texts are in both languages. */
export type Settings = { kind: string };

/** A block that a program keeps ready: what it is called and for, and the settings that a plan takes from it. */
export type OwnBlock<Activity extends Settings = Settings> = {
	title: Local;
	purpose: Local;
	minutes: number;
	activity: Activity;
	/** Under what terms others may use it, and whom they must name. */
	license: string;
	attribution: string;
	/** The one language of a version that was published in one: the other then holds the same words. */
	only?: 'en' | 'es';
};

/** Everything that a program writes for its library: a worksheet, a form, or a block of some kind. */
export type OwnContent = OwnSheet | OwnBlock;

export const isBlock = (content: OwnContent): content is OwnBlock => 'activity' in content;

/** What is written: a sheet that its owner keeps, one that is handed in, or the kind of a block. It never becomes another. */
export type OwnKind = string;
export const sheet = 'sheet';
export const form = 'form';
export const kindOf = (content: OwnContent): OwnKind =>
	isBlock(content) ? content.activity.kind : content.seen === 'staff' ? form : sheet;

/** To go on writing: in both languages, whatever it was published in. */
export const asDraft = <Content extends OwnContent>({ only: _, ...content }: Content): Content => content as Content;
