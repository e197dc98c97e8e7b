/** What needs no gateway is the same over HTTP: the scenarios of commands, cards and positions once more. */
import { vi } from 'vitest';

vi.stubEnv('SITREP_TEST_SURFACE', 'http');
await import('./commands.scenario.test.ts');
await import('./cards.scenario.test.ts');
await import('./positions.scenario.test.ts');
