import { generateKeyPairSync, sign } from 'node:crypto';
import type { Discord } from './double/discord.ts';
import type { Interaction } from './double/world/world.ts';
import { freePort } from './free-port.ts';

/** Whether interactions go to an endpoint of the program over HTTP, as `over-http.scenario.test.ts` has it. */
export const isOverHttp = process.env['SITREP_TEST_SURFACE'] === 'http';

/** An endpoint of the program, and the hand that signs for it. */
export interface Endpoint {
  readonly url: string;
  /** What the program must be told. */
  readonly environment: Readonly<Record<string, string>>;
  /** Sends what Discord would, signed at a time (Unix seconds, now); `change` makes something else of the headers. */
  send(body: string, change?: Change, seconds?: number): Promise<Response>;
}

/** What a test makes of the headers of a request. */
export type Change = (headers: Record<string, string>) => Record<string, string>;

/** Makes up an endpoint with a key of its own. */
export async function makeEndpoint(): Promise<Endpoint> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/interactions`;
  const raw = publicKey.export({ format: 'jwk' }).x ?? '';
  const environment = {
    DISCORD_PUBLIC_KEY: Buffer.from(raw, 'base64url').toString('hex'),
    SITREP_HTTP_PORT: String(port),
  };
  return {
    url,
    environment,
    async send(body, change = (headers) => headers, seconds = Math.floor(Date.now() / 1_000)) {
      const timestamp = String(seconds);
      const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
      const headers = {
        'content-type': 'application/json',
        'x-signature-ed25519': signature,
        'x-signature-timestamp': timestamp,
      };
      return fetch(url, { method: 'POST', body, headers: change(headers) });
    },
  };
}

/** Lets a double send its interactions to an endpoint, and take the responses as callbacks, as Discord does. */
export function sendTo(discord: Discord, endpoint: Endpoint): void {
  discord.world.endpoint = (interaction) => {
    void endpoint.send(JSON.stringify(interaction.payload)).then(
      async (response) => {
        if (response.status === 200) await passOn(discord, interaction, response);
      },
      // Nobody listens: the person sees that the application did not respond.
      () => {},
    );
  };
}

/** Passes the response of an endpoint on to a double as the callback of the interaction. */
export async function passOn(
  { apiUrl }: Discord,
  { id, token }: Pick<Interaction, 'id' | 'token'>,
  response: Response,
): Promise<void> {
  await fetch(`${apiUrl}/v10/interactions/${id}/${token}/callback`, {
    method: 'POST',
    body: await response.text(),
    headers: { 'content-type': 'application/json', 'user-agent': 'DiscordBot (test, 1)' },
  });
}
