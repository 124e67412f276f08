import type { FindingKind } from '#lib/domain/guard/finding.ts';
import type { FormView } from '#lib/pages/forms/forms.ts';

/** The form as it came back with something to look at. */
export type SignSent = FormView<{ note: string[]; reasons: Record<string, Record<FindingKind, string>> }>;
