import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  ContainerBuilder,
  ContextMenuCommandBuilder,
  Events,
  GatewayIntentBits,
  type Interaction,
  InteractionContextType,
  LabelBuilder,
  type Message,
  MessageFlags,
  ModalBuilder,
  Partials,
  PermissionFlagsBits,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  StringSelectMenuOptionBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from "discord.js";
import type { Discord } from "./discord.ts";

/** A bot with the real discord.js client, that uses each part of Discord once: what the server's own tests drive. */
export interface TinyBot {
  readonly client: Client;
  /** What its handlers threw. */
  readonly errors: unknown[];
  /** The messages that it was told of, as it was told them. */
  readonly heard: Message[];
  /** How often it was told of an interaction. */
  interactions: number;
  /** Called before it acknowledges, and between deferring and answering. */
  pause: (at: "told" | "deferred") => void | Promise<void>;
  /** What it does with chat commands instead of what it does otherwise. */
  instead: ((interaction: ChatInputCommandInteraction) => Promise<unknown>) | undefined;
  login(): Promise<void>;
}

export function createTinyBot(discord: Discord, intents: readonly GatewayIntentBits[] = []): TinyBot {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...intents,
    ],
    partials: [Partials.Channel],
    shards: "auto",
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api: discord.api },
    // Identifying again would wait for five seconds.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
  });
  const bot: TinyBot = {
    client,
    errors: [],
    heard: [],
    interactions: 0,
    pause: () => {},
    instead: undefined,
    async login() {
      const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
      await client.login(discord.token);
      await ready;
    },
  };
  const fail = (error: unknown): void => {
    bot.errors.push(error);
  };
  client.on(Events.InteractionCreate, (interaction) => {
    bot.interactions += 1;
    answer(bot, interaction).catch(fail);
  });
  client.on(Events.MessageCreate, (message) => {
    if (message.author.id === client.user?.id) return;
    bot.heard.push(message);
    hear(message).catch(fail);
  });
  client.on(Events.Error, fail);
  client.on(Events.ShardError, fail);
  return bot;
}

export const COMMANDS = [
  new SlashCommandBuilder()
    .setName("ask")
    .setDescription("Ask the articles")
    .setNameLocalizations({ id: "tanya" })
    .setDescriptionLocalizations({ id: "Tanyakan kepada artikel" })
    .addStringOption((option) => option.setName("question").setDescription("What to ask").setRequired(true))
    .addStringOption((option) => option.setName("in").setDescription("Where").setAutocomplete(true))
    .addBooleanOption((option) => option.setName("private").setDescription("For you alone"))
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM),
  new SlashCommandBuilder()
    .setName("add")
    .setDescription("Add an article")
    .addAttachmentOption((option) => option.setName("file").setDescription("The article").setRequired(true))
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild),
  new SlashCommandBuilder()
    .setName("articles")
    .setDescription("The articles")
    .addSubcommand((sub) =>
      sub
        .setName("list")
        .setDescription("All of them")
        .addIntegerOption((option) => option.setName("page").setDescription("Which page").setMinValue(1)),
    ),
  new ContextMenuCommandBuilder().setName("Find evidence").setType(3),
].map((command) => command.toJSON());

// --- internal ---

async function answer(bot: TinyBot, interaction: Interaction): Promise<void> {
  await bot.pause("told");
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond([
      { name: `Berita ${typed}`, value: `news/${typed}`, nameLocalizations: { "en-US": `News ${typed}` } },
    ]);
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({
      content: `Evidence for: ${interaction.targetMessage.content}`,
      flags: MessageFlags.Ephemeral,
    });
  } else if (interaction.isModalSubmit()) {
    await interaction.reply({ content: `Asked as: ${interaction.fields.getTextInputValue("question")}` });
  } else if (interaction.isStringSelectMenu()) {
    await interaction.deferUpdate();
    await interaction.editReply({ content: `Chosen: ${interaction.values.join(", ")}`, components: [] });
  } else if (interaction.isButton()) {
    await press(interaction);
  } else if (interaction.isChatInputCommand()) {
    await (bot.instead?.(interaction) ?? run(bot, interaction));
  }
}

async function press(interaction: Extract<Interaction, { customId: string }>): Promise<void> {
  if (!interaction.isButton()) return;
  if (interaction.customId === "more") {
    await interaction.update({ content: `${interaction.message.content}\nMore.`, components: [menu()] });
  } else if (interaction.customId === "context") {
    await interaction.reply({
      flags: MessageFlags.Ephemeral | MessageFlags.IsComponentsV2,
      components: [
        new ContainerBuilder().addTextDisplayComponents(
          new TextDisplayBuilder().setContent("> the sentence before"),
        ),
      ],
    });
  } else if (interaction.customId === "follow-up") {
    await interaction.showModal(
      new ModalBuilder()
        .setCustomId("follow-up")
        .setTitle("Ask a follow-up")
        .addLabelComponents(
          new LabelBuilder()
            .setLabel("Question")
            .setTextInputComponent(
              new TextInputBuilder().setCustomId("question").setStyle(TextInputStyle.Short).setMaxLength(300),
            ),
        ),
    );
  } else {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const thread = await interaction.message.startThread({ name: "Putin in Hanoi" });
    await thread.send("Mention me here.");
    await interaction.editReply(`Opened ${thread.toString()}.`);
  }
}

async function run(bot: TinyBot, interaction: ChatInputCommandInteraction): Promise<void> {
  if (interaction.commandName === "add") {
    await interaction.deferReply();
    const { url, name } = interaction.options.getAttachment("file", true);
    const text = await (await fetch(url)).text();
    await interaction.editReply({
      content: `${name} has ${text.length} characters.`,
      files: [{ attachment: Buffer.from(text.toUpperCase()), name: "read.txt", description: "as read" }],
    });
  } else if (interaction.commandName === "articles") {
    await interaction.reply({
      embeds: [{ title: `Page ${interaction.options.getInteger("page") ?? 1}`, description: "a.txt" }],
    });
  } else {
    const isPrivate = interaction.options.getBoolean("private") ?? false;
    await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
    await bot.pause("deferred");
    await interaction.editReply({
      content: `(${interaction.locale}) ${interaction.options.getString("question", true)}`,
      components: [buttons()],
    });
  }
}

async function hear(message: Message): Promise<void> {
  const { user } = message.client;
  if (!message.mentions.has(user) && message.guildId !== null) return;
  await message.reply({
    content: `You said: ${message.content}`,
    nonce: message.id,
    enforceNonce: true,
  });
}

function buttons(): ActionRowBuilder<ButtonBuilder> {
  const button = (id: string, label: string): ButtonBuilder =>
    new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Secondary);
  return new ActionRowBuilder<ButtonBuilder>().addComponents(
    button("context", "Context"),
    button("more", "More"),
    button("follow-up", "Ask a follow-up"),
    button("thread", "Open thread"),
    button("old", "Old").setDisabled(true),
  );
}

function menu(): ActionRowBuilder<StringSelectMenuBuilder> {
  return new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
    new StringSelectMenuBuilder()
      .setCustomId("which")
      .setPlaceholder("Which passage?")
      .addOptions(
        new StringSelectMenuOptionBuilder().setLabel("First").setValue("1"),
        new StringSelectMenuOptionBuilder().setLabel("Second").setValue("2"),
      ),
  );
}
