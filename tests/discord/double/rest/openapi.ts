/**
 * Validation of requests and replies with Discord's published OpenAPI description: each schema is compiled
 * when it is first needed, and objects are closed, so that a misspelt field is a fault and not ignored.
 */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { asArray, asObject, asString, isObject, type Json } from '../world/json.ts';

/** What to tell people whose environment names no copy of the description. */
export const OPENAPI_HINT =
  "DISCORD_OPENAPI is not set: requests are not checked against Discord's own description. Get " +
  'specs/openapi.json from https://github.com/discord/discord-api-spec and put its path there.';

/** Fields that discord.js sends and Discord accepts, although the description of the route lacks them. */
const TOLERATED_FIELDS: ReadonlySet<string> = new Set(['tts', 'enforce_nonce']);
/** Errors that only say that no branch of a union fits; the branches' own errors say why. */
const UNION_NOISE: ReadonlySet<string> = new Set(['anyOf', 'oneOf']);
/** Problems reported for one request; the rest says the same of other branches of a union. */
const MAX_PROBLEMS = 6;

/** Discord's description, loaded. */
export class OpenApi {
  readonly #paths: Json;
  readonly #ajv: Ajv2020;
  readonly #compiled = new Map<string, ValidateFunction | undefined>();

  /** @param file the path of Discord's `openapi.json` */
  constructor(file: string) {
    const description = asObject(closeObjects(JSON.parse(readFileSync(file, 'utf8'))));
    this.#paths = asObject(description['paths']);
    this.#ajv = new Ajv2020({ strict: false, logger: false });
    for (const format of ['snowflake', 'nonce']) this.#ajv.addFormat(format, /^-?[\w.-]+$/);
    for (const format of ['int32', 'int64', 'double', 'uri', 'date-time']) {
      this.#ajv.addFormat(format, true);
    }
    this.#ajv.addSchema(description, 'discord');
  }

  /**
   * What the description says against a request's body.
   * @param path the route as the description writes it, `/channels/{channel_id}/messages`
   */
  checkRequest(method: string, path: string, body: Json | readonly unknown[]): string[] {
    const pointer = [path, method.toLowerCase(), 'requestBody', 'content', 'application/json'];
    return this.#check(pointer, prepare(body));
  }

  /** What the description says against a reply's body. */
  checkReply(method: string, path: string, status: number, body: unknown): string[] {
    const content = ['responses', String(status), 'content', 'application/json'];
    return this.#check([path, method.toLowerCase(), ...content], body);
  }

  #check(pointer: readonly string[], body: unknown): string[] {
    const validate = this.#compile(pointer);
    if (!validate || validate(body)) return [];
    const errors = (validate.errors ?? []).filter(({ keyword }) => !UNION_NOISE.has(keyword));
    const deepestFirst = errors.sort((a, b) => depth(b) - depth(a));
    return [...new Set(deepestFirst.map(sentence))].slice(0, MAX_PROBLEMS);
  }

  #compile(pointer: readonly string[]): ValidateFunction | undefined {
    const key = pointer.join(' ');
    if (!this.#compiled.has(key)) {
      const exists = pointer.reduce<Json>((node, part) => asObject(node[part]), this.#paths)[
        'schema'
      ];
      const parts = ['paths', ...pointer, 'schema'].map(escapePointer);
      this.#compiled.set(
        key,
        exists ? this.#ajv.compile({ $ref: `discord#/${parts.join('/')}` }) : undefined,
      );
    }
    return this.#compiled.get(key);
  }
}

/** The loaded description, read once a process; nothing if the environment names none. */
export function loadOpenApi(): OpenApi | undefined {
  const file = process.env['DISCORD_OPENAPI'];
  if (file && !loaded) loaded = new OpenApi(file);
  if (!file && !hinted) process.stderr.write(`${OPENAPI_HINT}\n`);
  hinted = true;
  return file ? loaded : undefined;
}

let loaded: OpenApi | undefined;
let hinted = false;

/** Forbids unknown fields in every object that lists its fields. */
function closeObjects(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closeObjects);
  if (!isObject(node)) return node;
  const closed = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, closeObjects(value)]),
  );
  const isOpenRecord = node['type'] === 'object' && isObject(node['properties']);
  return isOpenRecord && node['additionalProperties'] === undefined
    ? { ...closed, additionalProperties: false }
    : closed;
}

/** The body as the description expects it: tolerated fields gone, permissions a number. */
function prepare(body: unknown): unknown {
  if (Array.isArray(body)) return asArray(body).map(prepare);
  if (!isObject(body)) return body;
  const entries = Object.entries(body).filter(([key]) => !TOLERATED_FIELDS.has(key));
  return Object.fromEntries(
    entries.map(([key, value]) => {
      if (key === 'data') return [key, prepare(value)];
      const isBits = key === 'default_member_permissions' && typeof value === 'string';
      return [key, isBits ? Number(value) : value];
    }),
  );
}

function depth({ instancePath }: ErrorObject): number {
  return instancePath.split('/').length;
}

function sentence({ instancePath, message, params }: ErrorObject): string {
  const extra = asObject(params)['additionalProperty'];
  const detail = extra === undefined ? '' : ` (${asString(extra)})`;
  return `${instancePath || '/'} ${message ?? 'is not valid'}${detail}`;
}

function escapePointer(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}
