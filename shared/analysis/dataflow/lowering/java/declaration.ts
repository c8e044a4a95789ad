import type { Expression, Statement } from '../../ir';

/** A variable with its type and value, as far as there are any. */
export function declaration(name: string, type: string | undefined, value?: Expression): Statement {
  return {
    kind: 'declare',
    name,
    ...(type === undefined ? {} : { type }),
    ...(value === undefined ? {} : { value }),
  };
}
