import type { DocumentKind } from '#lib/domain/document.ts';
import { isPlanKind } from '#lib/server/care-plans/kinds.ts';

type Where = { id: string; kind: DocumentKind; session: number | null; clientId: string | null };

/** The page that a document is read on, and written where it belongs to no session. */
export function documentHref({ id, kind, session, clientId }: Where): string {
	if (session !== null) return `/sessions/${session}/record#note-${id}`;
	return `/clients/${clientId}/${isPlanKind(kind) ? 'plan' : 'documents'}/${id}`;
}
