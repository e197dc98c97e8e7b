import { type REST, Routes } from 'discord.js';
import { z } from 'zod';

const application = z.looseObject({
  owner: z.looseObject({ username: z.string() }).nullish(),
  team: z.looseObject({ name: z.string() }).nullish(),
});

/** The name of the person or team that the application belongs to; null where Discord does not say. */
export async function fetchOwner(rest: REST): Promise<string | null> {
  return ownerIn(await rest.get(Routes.currentApplication()).catch(() => null));
}

/** The same of an application as Discord describes it. */
export function ownerIn(wire: unknown): string | null {
  const { data } = application.safeParse(wire);
  return data?.team?.name ?? data?.owner?.username ?? null;
}
