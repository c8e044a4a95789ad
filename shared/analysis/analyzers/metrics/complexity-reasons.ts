/** What adds to cognitive complexity, as a message names it. */
export const REASONS = {
  condition: ['condition', 'conditions'],
  branch: ['else branch', 'else branches'],
  loop: ['loop', 'loops'],
  switch: ['switch', 'switches'],
  catch: ['catch', 'catches'],
  ternary: ['ternary', 'ternaries'],
  sequence: ['sequence of boolean operators', 'sequences of boolean operators'],
  jump: ['jump to a label', 'jumps to a label'],
  recursion: ['call of itself', 'calls of itself'],
} as const;
export type Reason = keyof typeof REASONS;

/** How often something adds to the complexity, and how much it adds because it is nested. */
export interface Increment {
  count: number;
  nesting: number;
}

export type Increments = Map<Reason, Increment>;

export function addIncrement(increments: Increments, reason: Reason, { count, nesting }: Increment): void {
  const sum = increments.get(reason);
  if (sum === undefined) {
    increments.set(reason, { count, nesting });
    return;
  }
  sum.count += count;
  sum.nesting += nesting;
}

const STRUCTURAL: ReadonlySet<Reason> = new Set(['condition', 'loop', 'switch', 'catch', 'ternary']);

/** Increments as they count where the function stands `level` deep in others: only structures feel that. */
export function deepen(reason: Reason, { count, nesting }: Increment, level: number): Increment {
  return { count, nesting: STRUCTURAL.has(reason) ? nesting + count * level : nesting };
}

export function totalOf(increments: Increments): number {
  let total = 0;
  for (const { count, nesting } of increments.values()) total += count + nesting;
  return total;
}
