import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { Server } from 'socket.io';
import type { Server as Http } from 'node:http';
export const init = () => {
 const http = (globalThis as any)[Symbol.for('circlekeeper.http')] as Http|undefined;
 console.log('init', !!http);
 if (http) new Server(http);
};
export const handle = ({event, resolve}) => paraglideMiddleware(event.request, ({request, locale}) => { event.request = request; return resolve(event, {transformPageChunk: ({html}) => html.replace('%lang%', locale)}); });
