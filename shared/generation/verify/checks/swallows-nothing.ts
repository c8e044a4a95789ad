import type { FileCheck } from './check-behaviour';

/** Errors go on to whoever has to know of them, and what comes last in a block is still reached. */
export function swallowsNothing({ facts: { before, after } }: FileCheck): string | undefined {
  if (after.swallowing.length > before.swallowing.length) return 'a new handler swallows errors';
  if (after.unreachable.length > before.unreachable.length) return 'statements are not reached any more';
  return undefined;
}
