/** A small bot on the real client, for the tests of the double and as an example of what talks to it. */
import {
  ActionRowBuilder,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  Client,
  ContainerBuilder,
  ContextMenuCommandBuilder,
  Events,
  GatewayIntentBits,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  Partials,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
  type ChatInputCommandInteraction,
  type Interaction,
  type Message,
} from 'discord.js';
import type { Discord } from './discord.ts';

const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
const SILENT = { parse: [], repliedUser: false } as const;

/** Logs a bot in that answers what the tests ask; `destroy()` it in the end. */
export async function startExampleBot(discord: Discord): Promise<Client<true>> {
  const client = exampleClient(discord);
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction).catch(ignore));
  client.on(Events.MessageCreate, (message) => void answerMessage(message).catch(ignore));
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  await client.login(discord.token);
  const bot = await ready;
  await bot.application.commands.set([ASK, FIND]);
  return bot;
}

/** A client that is set up as the bot's and does nothing yet. */
export function exampleClient({ apiUrl }: Discord): Client {
  const client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: SILENT,
    // Requests with an interaction's token are exempt from the global limit; discord.js counts them all the same.
    rest: { api: apiUrl, globalRequestsPerSecond: 10_000 },
  });
  return client.on(Events.Error, ignore);
}

const ASK = new SlashCommandBuilder()
  .setName('ask')
  .setDescription('Ask the double')
  .addStringOption((option) =>
    option
      .setName('question')
      .setDescription('What to ask')
      .setRequired(true)
      .setAutocomplete(true)
      .setMaxLength(300),
  )
  .addChannelOption((option) => option.setName('place').setDescription('Where'));

const FIND = new ContextMenuCommandBuilder()
  .setName('Find sources')
  .setType(ApplicationCommandType.Message);

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) return answerCommand(interaction);
  if (interaction.isAutocomplete()) {
    return interaction.respond([{ name: `in ${interaction.locale}`, value: 'yn' }]);
  }
  if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply(`sources of "${interaction.targetMessage.content}"`);
  } else if (interaction.isModalSubmit()) {
    await interaction.reply(`modal said ${interaction.fields.getTextInputValue('question')}`);
  } else if (interaction.isStringSelectMenu()) {
    await interaction.deferUpdate();
    await interaction.editReply({ components: [text(`chose ${interaction.values.join()}`)] });
  } else if (interaction.isButton() && interaction.customId === 'ask more') {
    await interaction.showModal(MODAL);
  } else if (interaction.isButton()) {
    await interaction.update({ components: [text('more of it')] });
  }
}

async function answerCommand(interaction: ChatInputCommandInteraction): Promise<void> {
  const question = interaction.options.getString('question', true);
  switch (question) {
    case 'now':
      await interaction.reply('answered now');
      return;
    case 'card':
      await interaction.reply({ components: card(), flags: MessageFlags.IsComponentsV2 });
      return;
    case 'too long':
      await interaction.reply('x'.repeat(2001));
      return;
    case 'loud':
      await interaction.reply({ content: '<@1>', allowedMentions: { parse: ['users'] } });
      return;
    case 'nothing':
      return;
    default:
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply(`answered ${question}${placeIn(interaction)}`);
      await interaction.followUp({ content: 'and more', flags: MessageFlags.Ephemeral });
  }
}

function placeIn(interaction: ChatInputCommandInteraction): string {
  const place = interaction.options.getChannel('place');
  return place ? ` in #${place.name}` : '';
}

async function answerMessage(message: Message): Promise<void> {
  if (message.author.bot || message.content === '') return;
  const options = { failIfNotExists: false, content: `read "${message.cleanContent}"` };
  await message.reply(options);
}

function card(): readonly ContainerBuilder[] {
  const buttons = ['More', 'Ask more'].map((label) =>
    new ButtonBuilder()
      .setCustomId(label.toLowerCase())
      .setLabel(label)
      .setStyle(ButtonStyle.Primary),
  );
  const menu = new StringSelectMenuBuilder()
    .setCustomId('nearest')
    .addOptions({ label: 'First', value: '1' }, { label: 'Second', value: '2' });
  const container = new ContainerBuilder()
    .addTextDisplayComponents(text('a card'))
    .addActionRowComponents(new ActionRowBuilder<ButtonBuilder>().addComponents(buttons))
    .addActionRowComponents(new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu));
  return [container];
}

function text(content: string): TextDisplayBuilder {
  return new TextDisplayBuilder().setContent(content);
}

const MODAL = new ModalBuilder()
  .setCustomId('modal')
  .setTitle('Ask more')
  .addLabelComponents(
    new LabelBuilder()
      .setLabel('Question')
      .setTextInputComponent(
        new TextInputBuilder().setCustomId('question').setStyle(TextInputStyle.Short),
      ),
  );

/** What goes wrong shows in the double; the example must only stay alive. */
function ignore(): void {}
