import type { FlatPattern, NodePattern, TextPredicate } from './flat-pattern';

/** A child without which nothing matches. */
export interface DemandedChild {
  readonly field: number;
  /** Its text is one of these. */
  readonly texts: readonly string[];
}

/** The child whose text alone tells of most nodes that a pattern does not match them; undefined where there is none. */
export function demandedChild({ roots, predicates }: FlatPattern): DemandedChild | undefined {
  const demands = roots.map((root) => demandOf(root, predicates));
  const field = demands[0]?.field;
  if (field === undefined || demands.some((demand) => demand?.field !== field)) return undefined;
  return { field, texts: demands.flatMap((demand) => demand?.texts ?? []) };
}

function demandOf({ children }: NodePattern, predicates: readonly TextPredicate[]): DemandedChild | undefined {
  for (const { options, isOptional } of children) {
    const field = options[0]?.field ?? 0;
    if (isOptional || field === 0 || options.some((option) => option.field !== field)) continue;
    const texts = options.map((option) => textsOf(option, predicates));
    if (texts.every((some) => some !== undefined)) return { field, texts: texts.flat() };
  }
  return undefined;
}

function textsOf({ captures }: NodePattern, predicates: readonly TextPredicate[]): readonly string[] | undefined {
  return predicates.find(({ capture, texts }) => texts !== undefined && captures.includes(capture))?.texts;
}
