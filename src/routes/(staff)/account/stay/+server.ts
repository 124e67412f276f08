/** Somebody is still at work on a page. That the request came with a standing login is all that counts. */
export const POST = ({ locals }) => new Response(null, { status: locals.staff ? 204 : 401 });
