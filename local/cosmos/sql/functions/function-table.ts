import type { Frame } from '../frame';

export interface SqlFunction {
  readonly minimum: number;
  readonly maximum: number;
  readonly call: (values: readonly unknown[], frame: Frame) => unknown;
}

export type FunctionTable = Readonly<Record<string, SqlFunction>>;

/** A function of `minimum` to `maximum` arguments. */
export function define(minimum: number, maximum: number, call: SqlFunction['call']): SqlFunction {
  return { minimum, maximum, call };
}
