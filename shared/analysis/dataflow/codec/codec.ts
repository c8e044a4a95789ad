import type { Region } from '../../../findings';
import type { ConstantValue } from '../ir';
import type { ByteReader } from './byte-reader';
import type { ByteWriter } from './byte-writer';

/** How values of one type are written and read again. */
export interface Codec<T> {
  readonly write: (writer: ByteWriter, value: T) => void;
  readonly read: (reader: ByteReader) => T;
}

export const text: Codec<string> = { write: (writer, value) => writer.text(value), read: (reader) => reader.text() };
/** The name of a variable, a module or a type, which is no member of anything. */
export const root: Codec<string> = { write: (writer, value) => writer.root(value), read: (reader) => reader.text() };
export const number: Codec<number> = {
  write: (writer, value) => writer.number(value),
  read: (reader) => reader.number(),
};
export const flag: Codec<boolean> = {
  write: (writer, value) => writer.number(value ? 1 : 0),
  read: (reader) => reader.number() === 1,
};

/** Lines count from the line before. */
export const region: Codec<Region> = {
  write: (writer, { startLine, startColumn, endLine, endColumn }) => {
    writer.signed(startLine - writer.line);
    writer.number(startColumn);
    writer.number(endLine - startLine);
    writer.number(endColumn);
    writer.line = startLine;
  },
  read: (reader) => {
    const startLine = reader.line + reader.signed();
    const startColumn = reader.number();
    const endLine = startLine + reader.number();
    reader.line = startLine;
    return { startLine, startColumn, endLine, endColumn: reader.number() };
  },
};

const FIXED: readonly ConstantValue[] = [undefined, null, true, false];
const INTEGER = FIXED.length;
const DOUBLE = INTEGER + 1;
const TEXT = DOUBLE + 1;

export const constantValue: Codec<ConstantValue> = {
  write: (writer, value) => {
    const fixed = FIXED.indexOf(value);
    if (fixed !== -1) return writer.number(fixed);
    if (typeof value === 'string') {
      writer.number(TEXT);
      return writer.constantText(value);
    }
    const isSmall = Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 40 && !Object.is(value, -0);
    writer.number(isSmall ? INTEGER : DOUBLE);
    if (isSmall) writer.signed(Number(value));
    else writer.double(Number(value));
  },
  read: (reader) => {
    const kind = reader.number();
    if (kind < INTEGER) return FIXED[kind];
    if (kind === TEXT) return reader.text();
    return kind === INTEGER ? reader.signed() : reader.double();
  },
};

export function list<T>(codec: Codec<T>): Codec<readonly T[]> {
  return {
    write: (writer, values) => {
      writer.number(values.length);
      for (const value of values) codec.write(writer, value);
    },
    read: (reader) => {
      const values: T[] = [];
      const count = reader.number();
      for (let index = 0; index < count; index++) values.push(codec.read(reader));
      return values;
    },
  };
}

/** A field that may be left out. */
export function optional<T>(codec: Codec<T>): Codec<T | undefined> {
  return {
    write: (writer, value) => {
      writer.number(value === undefined ? 0 : 1);
      if (value !== undefined) codec.write(writer, value);
    },
    read: (reader) => (reader.number() === 0 ? undefined : codec.read(reader)),
  };
}

export function oneOf<T extends string>(values: readonly T[]): Codec<T> {
  const places = new Map(values.map((value, place) => [value, place]));
  return {
    write: (writer, value) => writer.number(places.get(value) ?? -1),
    read: (reader) => {
      const value = values[reader.number()];
      if (value === undefined) throw new Error('The data names no such alternative');
      return value;
    },
  };
}

type Fields<T> = { readonly [K in keyof T]-?: Codec<T[K]> };

/** An object with these fields, in this order. */
export function record<T extends object>(fields: Fields<T>): Codec<T> {
  const entries = Object.entries(fields) as [keyof T & string, Codec<unknown>][];
  return {
    write: (writer, value) => {
      for (const [name, codec] of entries) codec.write(writer, value[name]);
    },
    read: (reader) => {
      const value: Record<string, unknown> = {};
      for (const [name, codec] of entries) {
        const field = codec.read(reader);
        if (field !== undefined) value[name] = field;
      }
      return value as T;
    },
  };
}

type Kinds<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: Fields<Omit<Extract<T, { readonly kind: K }>, 'kind'>>;
};

/** Reads one of several kinds of objects, which are written as their place in a list. */
export function readOneOf<T extends { readonly kind: string }>(
  names: readonly T['kind'][],
  table: Kinds<T>,
): (reader: ByteReader) => T {
  const codecs = names.map((name) => record<object>(table[name] as Fields<object>));
  return (reader) => {
    const place = reader.number();
    const kind = names[place];
    const codec = codecs[place];
    if (kind === undefined || codec === undefined) throw new Error('The data names no such kind');
    return { kind, ...codec.read(reader) } as T;
  };
}
