import { offered } from '#lib/activities/kinds.ts';
import { isBlock, form, sheet, type OwnContent, type OwnKind, type Settings } from '#lib/domain/library/own-content.ts';
import { blankForm, blankSheet, nothing, ownLicense } from '#lib/domain/library/own-sheet.ts';
import type { Part } from '#lib/domain/library/changes.ts';
import type { ActivityConfig } from '#lib/activities/rules.ts';
import { m } from '#lib/paraglide/messages.js';

type Written = { kind: OwnKind; name: string; begin: string };

/** All that a program may write for its library, in the order in which it is offered; where it is called, the names of kinds are loaded. */
export const ownKinds = (): Written[] => [
	{ kind: sheet, name: m.own_sheet_worksheets(), begin: m.own_sheet_new() },
	{ kind: form, name: m.own_sheet_forms(), begin: m.own_sheet_new_form() },
	...Object.entries(offered()).flatMap(([kind, { own }]) =>
		own ? [{ kind, name: own.name(), begin: own.begin() }] : []
	)
];

/** What a new one starts from; null for a kind that nobody writes. */
export function blankOf(kind: OwnKind): OwnContent | null {
	if (kind === sheet) return blankSheet();
	if (kind === form) return blankForm();
	const offer = offered()[kind];
	if (!offer?.own) return null;
	const about = { title: nothing(), purpose: nothing(), minutes: offer.minutes };
	return { ...about, activity: offer.own.blank(), license: ownLicense, attribution: '' };
}

/** What is in a block, in order. */
export const partsOf = (activity: Settings): Part[] =>
	offered()[activity.kind]?.own?.parts(activity as ActivityConfig) ?? [];

/** The kind whose view shows it to a participant. */
export const viewKindOf = (content: OwnContent, sheetKind: string): string =>
	isBlock(content) ? content.activity.kind : sheetKind;
