import type { ModelRule } from '../../model-rules/model-rule';
import type { Place } from '../../values/value';

/** What the rules see of a YAML text. */
export interface YamlFile {
  readonly path: string;
  readonly problems: readonly YamlProblem[];
  /** Every pair of every map, map by map. */
  readonly pairs: readonly YamlPair[];
  readonly scalars: readonly YamlScalar[];
}

/** What the parser of the language itself holds against the text. */
export interface YamlProblem extends Place {
  readonly code: string;
  readonly message: string;
}

/** The place is that of the key. */
export interface YamlPair extends Place {
  readonly key: string;
  /** Which map it belongs to. */
  readonly map: number;
}

/** A value that is no map and no list, written without quotes. */
export interface YamlScalar extends Place {
  readonly written: string;
  readonly value: unknown;
  /** The key it stands under, also where lists are between. */
  readonly key: string;
}

export type YamlRule = ModelRule<YamlFile>;
