import type { Effect } from '../../models';
import { BUILDER_EFFECTS } from './builder-effects';
import { COLLECTION_EFFECTS } from './collection-effects';
import { EACH_EFFECTS } from './each-effects';
import type { DoEffect } from './effect-call';
import { CALL_EFFECTS, PROMISE_EFFECTS } from './function-effects';
import { ITERATED_EFFECTS } from './iterated-effects';
import { ITERATOR_EFFECTS } from './iterator-effects';
import { LIST_EFFECTS } from './list-effects';
import { MAP_EFFECTS } from './map-effects';
import { ABSORBING_EFFECTS, CONFIGURATION_EFFECTS, OTHER_EFFECTS, REFLECT_EFFECTS } from './other-effects';
import { SCHEMA_EFFECTS } from './schema-effects';
import { SCRIPT_EFFECTS } from './script-effects';
import { STATE_EFFECTS } from './state-effects';
import { TEXT_EFFECTS } from './text-effects';

/** How each effect is done. */
export const EFFECTS: Readonly<Record<Effect, DoEffect>> = {
  ...ABSORBING_EFFECTS,
  ...BUILDER_EFFECTS,
  ...CALL_EFFECTS,
  ...COLLECTION_EFFECTS,
  ...CONFIGURATION_EFFECTS,
  ...EACH_EFFECTS,
  ...ITERATED_EFFECTS,
  ...ITERATOR_EFFECTS,
  ...LIST_EFFECTS,
  ...MAP_EFFECTS,
  ...OTHER_EFFECTS,
  ...PROMISE_EFFECTS,
  ...REFLECT_EFFECTS,
  ...SCHEMA_EFFECTS,
  ...SCRIPT_EFFECTS,
  ...STATE_EFFECTS,
  ...TEXT_EFFECTS,
};
