/** Which engine finds passages; `auto` chooses by how many there are. */
export const ENGINE_CHOICES = ['auto', 'minisearch', 'compact'] as const;

export type EngineChoice = (typeof ENGINE_CHOICES)[number];
