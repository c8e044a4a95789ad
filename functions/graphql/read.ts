import type { z } from 'zod';
import type { AnyHttpFunction } from '../runtime/http-function';

/** A field that leads on: it answers what an HTTP function does, for whoever may call that. */
export interface Read {
  readonly definition: AnyHttpFunction;
  /** Parameters of the path, each by the field of the parent that holds it; the others are asked for, as `id`. */
  readonly from: Readonly<Record<string, string>>;
  /** What is not there is null and no error: nobody named it. */
  readonly mayBeAbsent: boolean;
}

export function read(
  definition: AnyHttpFunction,
  from: Record<string, string> = {},
  { mayBeAbsent = false }: { mayBeAbsent?: boolean } = {},
): Read {
  return { definition, from, mayBeAbsent };
}

/** The parameters that the field itself has to be given. */
export function askedParameters({ definition, from }: Read): string[] {
  return Object.keys(definition.params?.shape ?? {}).filter((name) => from[name] === undefined);
}

export function queryFields({ definition }: Read): [string, z.ZodType][] {
  return Object.entries(definition.query?.shape ?? {}) as [string, z.ZodType][];
}
