import type { IncomingMessage } from 'node:http';
import { DiscordFailure } from './discord-failure.ts';
import { asArray, asObject, asString, type Json } from '../world/json.ts';
import type { RouteMatch, RouteName } from './routes.ts';

/** A request as routes see it. */
export interface ApiRequest extends RouteMatch {
  readonly query: URLSearchParams;
  /** The JSON body, of multipart bodies `payload_json`; empty if there is none. */
  readonly body: Json | readonly unknown[];
  /** Uploaded files by name. */
  readonly files: readonly UploadedFile[];
  readonly authorization: string;
  readonly userAgent: string;
}

/** A file that came with a multipart body. */
export interface UploadedFile {
  /** The part's name, as `files[0]`. */
  readonly field: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One line of the record of requests; tokens in paths are not kept. */
export interface RequestRecord {
  readonly route: RouteName;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Json | readonly unknown[];
  readonly status: number;
  /** Milliseconds of `performance.now()` at arrival. */
  readonly atMs: number;
}

/** Reads a whole body; routes need it complete. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * Takes a body apart: JSON, or multipart with `payload_json` and files.
 * @throws DiscordFailure 50109 if it is not JSON
 */
export async function parseBody(
  bytes: Buffer,
  contentType: string,
): Promise<Pick<ApiRequest, 'body' | 'files'>> {
  if (bytes.length === 0) return { body: {}, files: [] };
  if (!contentType.startsWith('multipart/form-data')) {
    return { body: parseJson(bytes.toString()), files: [] };
  }
  const response = new Response(bytes, { headers: { 'content-type': contentType } });
  const form = await response.formData();
  const files: UploadedFile[] = [];
  for (const [field, value] of form) {
    if (typeof value === 'string') continue;
    files.push({ field, name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  const payload = form.get('payload_json');
  return { body: typeof payload === 'string' ? parseJson(payload) : {}, files };
}

/** A body as an object, for routes that take one. */
export function bodyObject(request: ApiRequest): Json {
  return asObject(request.body);
}

/** A part of the path in braces. */
export function param(request: ApiRequest, name: string): string {
  return asString(request.params[name]);
}

function parseJson(text: string): Json | readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? asArray(parsed) : asObject(parsed);
  } catch {
    throw new DiscordFailure(50109);
  }
}
