/** Serves a report on this machine alone, and takes corrections from it. */
import { randomBytes, timingSafeEqual } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { correctedValue, followingColumn } from "../corrections/cell-value.js";
import { addCorrection, correctionSchema, type Correction } from "../corrections/file.js";

export interface ReviewOptions {
  /** Folder of the report, `OUT/report`. */
  report: string;
  /** File that corrections go to. */
  file: string;
  /** Makes the page's HTML with the token by which it speaks to this server. */
  html: (review: { token: string }) => string;
  /** Source path by the notice's document, so that a correction can say later that its source has changed. */
  sourceOf: (sha256: string) => string | undefined;
  /** 0 takes any free port. */
  port?: number;
  now?: () => Date;
}

export interface Review {
  url: string;
  close: () => Promise<void>;
}

/** No body is larger: the words of a whole annex fit in. */
const bodyLimit = 1 << 20;
/** Everything a report holds, and nothing else: no path of a request ever reaches the file system unchecked. */
const served = /^(?:assets\/page\.(?:js|css)|data\/[a-z_]+(?:-\d+)?\.js|documents\/[0-9a-f]{1,64}\.js)$/u;
const types: Record<string, string> = { js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8" };

/** Starts the server on 127.0.0.1. Who does not know the token in its address gets nothing. */
export async function startReview(options: ReviewOptions): Promise<Review> {
  const token = randomBytes(24).toString("base64url");
  // Corrections are written one after the other, so that none is lost.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (job: () => Promise<void>): Promise<void> => {
    const next = last.then(job);
    last = next.catch(() => undefined);
    return next;
  };
  const server: Server = createServer((request, response) => {
    answer(request, response, { ...options, token, port: portOf(server), inTurn }).catch(() => send(response, 500, "text/plain; charset=utf-8", "The server could not answer."));
  });
  server.requestTimeout = 20_000;
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(options.port ?? 0, "127.0.0.1", done);
  });
  return {
    url: `http://127.0.0.1:${portOf(server)}/${token}/`,
    close: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
}

interface Context extends ReviewOptions {
  token: string;
  port: number;
  inTurn: (job: () => Promise<void>) => Promise<void>;
}

async function answer(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const hosts = [`127.0.0.1:${context.port}`, `localhost:${context.port}`];
  // A name of another site that was made to point here still says its own name.
  if (!hosts.includes(request.headers.host ?? "")) return send(response, 403, "text/plain", "This address is not served here.");
  const { origin } = request.headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) return send(response, 403, "text/plain", "Other sites may not ask here.");
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return send(response, 403, "text/plain", "Other sites may not ask here.");
  const [, token = "", ...rest] = (request.url ?? "").split("?", 1)[0]!.split("/");
  if (!same(token, context.token)) return send(response, 404, "text/plain", "Nothing is here; open the address that `tongbao review` printed.");
  const path = rest.join("/");
  if (request.method === "POST" && path === "corrections") return takeCorrection(request, response, context);
  if (request.method !== "GET" && request.method !== "HEAD") return send(response, 405, "text/plain", "Only GET, and POST of a correction.");
  if (path === "" || path === "index.html") return send(response, 200, "text/html; charset=utf-8", context.html({ token: context.token }));
  if (!served.test(path)) return send(response, 404, "text/plain", "Nothing is here.");
  const content = await readFile(join(context.report, path)).catch(() => undefined);
  if (!content) return send(response, 404, "text/plain", "Nothing is here.");
  send(response, 200, types[path.slice(path.lastIndexOf(".") + 1)]!, content);
}

async function takeCorrection(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const refuse = (status: number, error: string): void => send(response, status, "application/json", JSON.stringify({ error }));
  const { origin, "content-type": type } = request.headers;
  if (origin === undefined) return refuse(403, "a correction comes from the page alone");
  if (!same(String(request.headers["x-tongbao-token"] ?? ""), context.token)) return refuse(403, "the token is missing");
  if (!type?.startsWith("application/json")) return refuse(415, "expected application/json");
  const body = await bodyOf(request);
  if (body === undefined) return refuse(413, "too much for one correction");
  let given: unknown;
  try {
    given = JSON.parse(body);
  } catch {
    return refuse(400, "no JSON");
  }
  if (typeof given !== "object" || given === null || Array.isArray(given)) return refuse(400, "expected an object");
  const read = correctionSchema.safeParse({ ...given, when: (context.now?.() ?? new Date()).toISOString() });
  if (!read.success) return refuse(400, `${read.error.issues[0]!.path.join(".")}: ${read.error.issues[0]!.message}`);
  const problem = problemOf(read.data);
  if (problem !== undefined) return refuse(400, problem);
  const source = context.sourceOf(read.data.source_sha256);
  if (source === undefined) return refuse(400, "no document of this report has these bytes");
  try {
    await context.inTurn(() => addCorrection(context.file, { ...read.data, source }));
  } catch (error) {
    return refuse(500, error instanceof Error ? error.message : String(error));
  }
  send(response, 200, "application/json", JSON.stringify({ file: context.file }));
}

/** Says what is wrong with the values of a correction, before it is kept. */
function problemOf(correction: Correction): string | undefined {
  const follows = correction.action === "correct" ? followingColumn(correction.table, correction.field) : undefined;
  if (follows !== undefined) return follows;
  const fields = correction.action === "correct" ? [[correction.field, correction.value] as const] : correction.action === "add" ? Object.entries(correction.row) : [];
  for (const [field, value] of fields) {
    const corrected = correctedValue(correction.table, field, value);
    if ("error" in corrected) return corrected.error;
  }
  return undefined;
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // What is too much is read to its end and dropped: who is cut off in the middle never hears why.
    if (size <= bodyLimit) chunks.push(chunk);
  }
  return size > bodyLimit ? undefined : Buffer.concat(chunks).toString("utf8");
}

function send(response: ServerResponse, status: number, type: string, content: string | Buffer): void {
  if (response.headersSent) return;
  response.writeHead(status, {
    "content-type": type, "cache-control": "no-store", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer", "cross-origin-resource-policy": "same-origin", "x-frame-options": "DENY",
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  });
  response.end(content);
}

function same(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
