import type { Rule } from '../findings';
import { ANALYZERS } from './analyzers/registry';

/** The metadata of every rule of every analyzer. */
export interface RuleCatalogue {
  get(id: string): Rule | undefined;
  /** Sorted by id. */
  all(): readonly Rule[];
}

const RULES: readonly Rule[] = ANALYZERS.flatMap(({ rules }) => rules).toSorted((left, right) =>
  left.id < right.id ? -1 : 1,
);
const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

export const ruleCatalogue: RuleCatalogue = { get: (id) => BY_ID.get(id), all: () => RULES };
