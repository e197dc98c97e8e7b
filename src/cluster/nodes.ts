/** Which nodes of a cluster to ask, and in which order. */
export interface Nodes {
  /** Those that are not left alone now, beginning with another one each time; empty where all are. */
  inTurn(): readonly URL[];
  succeeded(node: URL): void;
  failed(node: URL): void;
}

/** A node that failed is left alone so long; twice as long after each further failure, up to the last. */
const FIRST_PAUSE_MS = 500;
const LAST_PAUSE_MS = 16_000;

/** @param nowMs a steady clock */
export function createNodes(
  nodes: readonly URL[],
  nowMs: () => number = () => performance.now(),
): Nodes {
  const failures = new Map<URL, { readonly count: number; readonly untilMs: number }>();
  let next = 0;
  return {
    inTurn() {
      next = (next + 1) % nodes.length;
      const turned = [...nodes.slice(next), ...nodes.slice(0, next)];
      return turned.filter((node) => (failures.get(node)?.untilMs ?? 0) <= nowMs());
    },
    succeeded: (node) => void failures.delete(node),
    failed(node) {
      const count = (failures.get(node)?.count ?? 0) + 1;
      const pauseMs = Math.min(LAST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (count - 1));
      failures.set(node, { count, untilMs: nowMs() + pauseMs });
    },
  };
}
