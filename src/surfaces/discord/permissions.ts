import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

/** What answering to mentions needs; answers to commands need nothing. */
export const NEEDED_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory;

/** The address with which somebody adds the bot to a server. */
export function inviteUrl(application: string): string {
  const query = new URLSearchParams({
    client_id: application,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: String(NEEDED_PERMISSIONS),
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}

/** Whether someone may change how the bot answers in a guild. Checked again at every use: commands can be overridden. */
export function mayManageServer(permissions: bigint): boolean {
  return (
    (permissions & (PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild)) !== 0n
  );
}

/** Whether someone may delete what others have written. */
export function mayManageMessages(permissions: bigint): boolean {
  return (
    (permissions & (PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageMessages)) !== 0n
  );
}

/** Whether someone may write in a channel, or in a thread. */
export function mayWrite(permissions: bigint, isThread: boolean): boolean {
  const needed = isThread
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return (permissions & (PermissionFlagsBits.Administrator | needed)) !== 0n;
}
