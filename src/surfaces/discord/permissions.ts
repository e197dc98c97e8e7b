/** Discord's bits, from topics/permissions. */
const ADMINISTRATOR = 1n << 3n;
const MANAGE_SERVER = 1n << 5n;
const MANAGE_MESSAGES = 1n << 13n;

/** Whether someone may change how the bot answers in a guild. Checked again at every use: commands can be overridden. */
export function mayManageServer(permissions: bigint): boolean {
  return (permissions & (ADMINISTRATOR | MANAGE_SERVER)) !== 0n;
}

/** Whether someone may delete what others have written. */
export function mayManageMessages(permissions: bigint): boolean {
  return (permissions & (ADMINISTRATOR | MANAGE_MESSAGES)) !== 0n;
}
