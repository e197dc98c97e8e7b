import { type REST, Routes } from 'discord.js';
import { z } from 'zod';

const application = z.looseObject({
  owner: z.looseObject({ username: z.string() }).nullish(),
  team: z.looseObject({ name: z.string() }).nullish(),
});

/** The name of the person or team that the application belongs to; null where Discord does not say. */
export async function fetchOwner(rest: REST): Promise<string | null> {
  const wire: unknown = await rest.get(Routes.currentApplication()).catch(() => null);
  const { data } = application.safeParse(wire);
  return data?.team?.name ?? data?.owner?.username ?? null;
}
