import type { DocumentKind } from '#lib/domain/document.ts';
import { isPlanKind } from '#lib/server/care-plans/kinds.ts';

type Where = { id: string; kind: DocumentKind; session: number | null; clientId: string | null };

/** The page on which a document is read; if it belongs to no session, it is written there too. */
export function documentHref({ id, kind, session, clientId }: Where): string {
	if (session !== null) return `/sessions/${session}/record#note-${id}`;
	return `/clients/${clientId}/${isPlanKind(kind) ? 'plan' : 'documents'}/${id}`;
}
