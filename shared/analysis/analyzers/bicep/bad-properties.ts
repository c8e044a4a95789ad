import type { ModelReport } from '../../model-rules/model-rule';
import { entryAt, placeOf, scalarAt } from '../../values/value';
import type { Template } from './template';

/** Values of a property that are wrong in themselves. */
export interface BadProperty {
  readonly types: readonly string[];
  /** Below the resource, with dots between. */
  readonly path: string;
  readonly bad: readonly (string | number | boolean)[];
  readonly message: string;
}

export function* badProperties({ resources }: Template, table: readonly BadProperty[]): Generator<ModelReport> {
  for (const { type, body } of resources) {
    for (const { types, path, bad, message } of table) {
      if (!types.includes(type)) continue;
      const keys = path.split('.');
      const entry = entryAt(body, ...keys);
      const value = scalarAt(body, ...keys);
      if (
        entry !== undefined &&
        value !== undefined &&
        bad.includes(typeof value === 'string' ? value.toLowerCase() : value)
      ) {
        yield { at: placeOf(entry, entry.value), message };
      }
    }
  }
}
