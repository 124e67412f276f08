import { createServer, type RequestListener } from 'node:http';

// The built handler's start-up attaches Socket.IO to this server, and must find the pages' listener already there to wrap it.
let pages: RequestListener = (_request, response) => response.writeHead(503).end();
const http = createServer((request, response) => pages(request, response));
(globalThis as Record<symbol, unknown>)[Symbol.for('circlekeeper.http')] = http;

const { handler } = (await import('../build/handler.js' as string)) as { handler: RequestListener };
pages = handler;
http.listen({ port: Number(process.env.PORT ?? 3000), backlog: 4096 });
