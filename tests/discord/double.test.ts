import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  ContainerBuilder,
  Events,
  GatewayIntentBits,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
  type ChatInputCommandInteraction,
  type Interaction,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Discord } from './double/discord.ts';
import { startDiscord } from './double/start-discord.ts';

const SILENT = { parse: [], repliedUser: false } as const;
const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;

let discord: Discord;
let client: Client<true>;

beforeEach(async () => {
  discord = await startDiscord();
  client = await login(discord);
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
});

describe('the double, with the real client', () => {
  it('logs in and receives its guilds', () => {
    expect(client.guilds.cache.map((guild) => guild.name)).toEqual(['Situation room']);
    expect(discord.gateway.identifies).toBe(1);
  });

  it('carries a slash command and its answer', async () => {
    const shown = await discord.member('ada').slash('ask', { question: 'now' });
    expect(shown.text).toBe('you asked now');
    expect(discord.violations).toEqual([]);
  });

  it('waits for the edit after "thinking…"', async () => {
    const asked = discord.member('ada').start.slash('ask', { question: 'later' });
    expect(await asked.acknowledged()).toBe(5);
    const shown = await asked.answer();
    expect(shown.text).toBe('you asked later');
    expect(shown.isEphemeral).toBe(true);
    expect(discord.member('ben').sees()).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('carries cards of Components V2, their buttons and modals', async () => {
    const ada = discord.member('ada', { locale: 'tr' });
    const shown = await ada.slash('ask', { question: 'card' });
    expect(shown.text).toBe('a card in tr');
    const more = await ada.press(shown, 'More');
    expect([more.id, more.text]).toEqual([shown.id, 'more of it']);
    const modal = await ada.openModal(shown, 'Ask more');
    const answered = await ada.submitModal(modal, { Question: 'and Russia?' });
    expect(answered.text).toBe('modal said and Russia?');
    expect(discord.violations).toEqual([]);
  });

  it('completes options', async () => {
    const choices = await discord.member('ada').autocomplete('ask', { question: 'yn' });
    expect(choices).toEqual([{ name: 'ynet', value: 'yn' }]);
  });
});

async function login({ apiUrl, token, botId }: Discord): Promise<Client<true>> {
  const bot = new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    allowedMentions: SILENT,
    rest: { api: apiUrl },
  });
  const ready = new Promise<Client<true>>((resolve) => bot.once(Events.ClientReady, resolve));
  await bot.login(token);
  const readyClient = await ready;
  expect(readyClient.user.id).toBe(botId);
  await readyClient.application.commands.set([ASK]);
  return readyClient;
}

const ASK = new SlashCommandBuilder()
  .setName('ask')
  .setDescription('Ask')
  .addStringOption((option) =>
    option.setName('question').setDescription('What').setRequired(true).setAutocomplete(true),
  );

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) return answerCommand(interaction);
  if (interaction.isAutocomplete()) return interaction.respond([{ name: 'ynet', value: 'yn' }]);
  if (interaction.isModalSubmit()) {
    const content = `modal said ${interaction.fields.getTextInputValue('q')}`;
    await interaction.reply({ content, allowedMentions: SILENT });
    return;
  }
  if (!interaction.isButton()) return;
  if (interaction.customId === 'modal') return interaction.showModal(MODAL);
  await interaction.update({
    components: [new TextDisplayBuilder().setContent('more of it')],
    flags: MessageFlags.IsComponentsV2,
  });
}

async function answerCommand(interaction: ChatInputCommandInteraction): Promise<void> {
  const question = interaction.options.getString('question', true);
  if (question === 'card') {
    await interaction.reply({
      components: [card(interaction.locale)],
      flags: MessageFlags.IsComponentsV2,
    });
    return;
  }
  const content = `you asked ${question}`;
  if (question === 'now') {
    await interaction.reply({ content });
    return;
  }
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await interaction.editReply({ content });
}

function card(locale: string): ContainerBuilder {
  const more = new ButtonBuilder()
    .setCustomId('more')
    .setLabel('More')
    .setStyle(ButtonStyle.Primary);
  const ask = new ButtonBuilder()
    .setCustomId('modal')
    .setLabel('Ask more')
    .setStyle(ButtonStyle.Primary);
  return new ContainerBuilder()
    .addTextDisplayComponents(new TextDisplayBuilder().setContent(`a card in ${locale}`))
    .addActionRowComponents(new ActionRowBuilder<ButtonBuilder>().addComponents(more, ask));
}

const MODAL = new ModalBuilder()
  .setCustomId('m')
  .setTitle('Ask')
  .addLabelComponents(
    new LabelBuilder()
      .setLabel('Question')
      .setTextInputComponent(
        new TextInputBuilder().setCustomId('q').setStyle(TextInputStyle.Short),
      ),
  );
