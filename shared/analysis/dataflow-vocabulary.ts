import { WEAKNESSES } from './dataflow/models';
import { EFFECTS } from './dataflow/solver/effects/effects';

/** What settings of a repository may name when they tell of functions of their own. */
export const DATAFLOW_VOCABULARY: { readonly weaknesses: readonly string[]; readonly effects: readonly string[] } = {
  weaknesses: WEAKNESSES,
  effects: Object.keys(EFFECTS).sort(),
};
