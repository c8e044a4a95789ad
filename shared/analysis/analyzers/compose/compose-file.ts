import type { ModelRule } from '../../model-rules/model-rule';
import type { Entry, Place, Value } from '../../values/value';

export interface ComposeFile {
  readonly root: Value;
  readonly services: readonly Service[];
  /** Parts of it lie in other files, so what is missing here may be there. */
  readonly isPartial: boolean;
}

export interface Service {
  readonly name: string;
  readonly entry: Entry;
  readonly value: Value;
}

/** `127.0.0.1:5432:5432/tcp`, or the same as a map. */
export interface PublishedPort {
  readonly at: Place;
  readonly host: string | undefined;
  readonly published: string | undefined;
  readonly target: string;
  readonly protocol: string;
}

export type ComposeRule = ModelRule<ComposeFile>;
