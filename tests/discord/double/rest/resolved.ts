import { isObject, asString, type Json } from '../world/json.ts';
import { permissionsIn } from '../world/permissions.ts';
import { wireChannel, wireMember, wireRole, wireUser } from '../world/wire.ts';
import type { Channel, World } from '../world/world.ts';

/**
 * What Discord sends beside the ids that a person has chosen: users, members, channels, roles in full.
 * @param chosen values of options or menus; those that are no ids of anything are left out
 * @returns nothing if there is nothing to add
 */
export function resolve(
  world: World,
  place: Channel,
  chosen: readonly unknown[],
): Json | undefined {
  const ids = chosen.map((value) => asString(isObject(value) ? value['id'] : value));
  const guild = world.guilds.get(place.guildId ?? '');
  const users = ids.flatMap((id) => world.users.get(id) ?? []);
  const channels = ids.flatMap((id) => world.channels.get(id) ?? []);
  const roles = ids.flatMap((id) => guild?.roles.get(id) ?? []);
  if (users.length + channels.length + roles.length === 0) return undefined;
  const permissions = (channel: Channel, userId: string): Json => ({
    permissions: String(permissionsIn(world, channel, userId)),
  });
  const members = users.flatMap(({ id }) =>
    guild ? [[id, { ...wireMember(guild, id), ...permissions(place, id) }] as const] : [],
  );
  return {
    users: Object.fromEntries(users.map((user) => [user.id, wireUser(user)])),
    members: Object.fromEntries(members),
    roles: Object.fromEntries(roles.map((role) => [role.id, wireRole(role)])),
    channels: Object.fromEntries(
      channels.map((one) => [
        one.id,
        { ...wireChannel(world, one), ...permissions(one, world.bot.id) },
      ]),
    ),
  };
}
