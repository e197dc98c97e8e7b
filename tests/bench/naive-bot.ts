/** The naive way, to compare with: the search runs in the listener, and the answer is the acknowledgement. */
import process from 'node:process';
import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  Client,
  Events,
  GatewayIntentBits,
  Routes,
} from 'discord.js';
import { openSitrep } from '../../src/library/open-sitrep.ts';
import { renderAnswer } from '../../src/rendering/discord/card.ts';

/** Discord's number for an answer that is a message. */
const MESSAGE_RESPONSE = 4;

const { DISCORD_TOKEN, DISCORD_API_URL, SITREP_CORPUS_DIR } = process.env;

const sitrep = await openSitrep({ corpusDir: SITREP_CORPUS_DIR ?? 'corpus' });
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: DISCORD_API_URL ?? '' },
});
const key = new Uint8Array(32);

client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) void reply(interaction).catch(() => {});
});
client.on(Events.Error, () => {});
client.once(Events.ClientReady, (ready) => {
  void register(ready).then(() => process.stdout.write('ready\n'));
});
await client.login(DISCORD_TOKEN);

async function reply(interaction: ChatInputCommandInteraction): Promise<void> {
  const text = interaction.options.getString('question', true);
  const answer = await sitrep.ask({ text });
  const { id: asker } = interaction.user;
  const data = renderAnswer(answer, { locale: 'en-US', asker, key, isPrivate: true });
  const route = Routes.interactionCallback(interaction.id, interaction.token);
  await client.rest.post(route, { body: { type: MESSAGE_RESPONSE, data }, auth: false });
}

async function register(ready: Client<true>): Promise<void> {
  const question = {
    type: ApplicationCommandOptionType.String as const,
    name: 'question',
    description: 'What to ask',
    required: true,
  };
  await ready.application.commands.set([{ name: 'ask', description: 'Ask', options: [question] }]);
}
