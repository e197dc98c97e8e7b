/** What is put in the place of a secret. */
const REDACTED = '[redacted]';

/** A bot's token: three parts in base 64, of which the first is its id, 17 digits or more. */
const BOT_TOKEN = /[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g;

/** An interaction's or a webhook's address holds a token with which anybody can answer in the bot's name. */
const CALLBACK_ADDRESS = /(\/(?:interactions|webhooks)\/\d+\/)[\w%.~-]+/g;

/** A header with a token. */
const AUTHORIZATION = /\bBot\s+[\w.-]{20,}/g;

/** A line without any token in it: the shapes that Discord's tokens have, and the given secrets. */
export function redact(line: string, secrets: readonly string[] = []): string {
  const shaped = line
    .replaceAll(BOT_TOKEN, REDACTED)
    .replaceAll(CALLBACK_ADDRESS, `$1${REDACTED}`)
    .replaceAll(AUTHORIZATION, `Bot ${REDACTED}`);
  return secrets
    .filter((secret) => secret !== '')
    .reduce((text, secret) => text.replaceAll(secret, REDACTED), shaped);
}
