import { isList, isObject } from '../values';
import { define, type FunctionTable, type SqlFunction } from './function-table';

export const STRING_FUNCTIONS: FunctionTable = {
  STARTSWITH: compare((text, part) => text.startsWith(part)),
  ENDSWITH: compare((text, part) => text.endsWith(part)),
  CONTAINS: compare((text, part) => text.includes(part)),
  STRINGEQUALS: compare((text, part) => text === part),
  INDEX_OF: define(2, 3, ([text, part, from = 0]) =>
    typeof text === 'string' && typeof part === 'string' && typeof from === 'number'
      ? text.indexOf(part, from)
      : undefined,
  ),
  LOWER: onText((text) => text.toLowerCase()),
  UPPER: onText((text) => text.toUpperCase()),
  LENGTH: onText((text) => text.length),
  REVERSE: onText((text) => Array.from(text).reverse().join('')),
  TRIM: trim((text, characters) => trimEnd(trimStart(text, characters), characters)),
  LTRIM: trim(trimStart),
  RTRIM: trim(trimEnd),
  CONCAT: define(2, 100, (values) =>
    values.every((value) => typeof value === 'string') ? values.join('') : undefined,
  ),
  SUBSTRING: define(3, 3, ([text, start, length]) => {
    if (typeof text !== 'string' || typeof start !== 'number' || typeof length !== 'number') return undefined;
    return text.slice(Math.max(0, start), Math.max(0, start) + Math.max(0, length));
  }),
  LEFT: withCount((text, count) => text.slice(0, count)),
  RIGHT: withCount((text, count) => (count === 0 ? '' : text.slice(-count))),
  REPLICATE: withCount((text, count) => (count * text.length > 10_000 ? undefined : text.repeat(count))),
  REPLACE: define(3, 3, ([text, part, replacement]) =>
    typeof text === 'string' && typeof part === 'string' && typeof replacement === 'string'
      ? text.replaceAll(part, () => replacement)
      : undefined,
  ),
  REGEXMATCH: define(2, 3, ([text, pattern, flags = '']) => matchPattern(text, pattern, flags)),
  STRINGSPLIT: define(2, 2, ([text, separator]) =>
    typeof text === 'string' && typeof separator === 'string' ? text.split(separator) : undefined,
  ),
  STRINGJOIN: define(2, 2, ([values, separator]) =>
    isList(values) && typeof separator === 'string' && values.every((value) => typeof value === 'string')
      ? values.join(separator)
      : undefined,
  ),
  TOSTRING: define(1, 1, ([value]) =>
    value === undefined || typeof value === 'string' ? value : JSON.stringify(value),
  ),
  STRINGTONUMBER: onText((text) => parsed(text, (value) => typeof value === 'number')),
  STRINGTOBOOLEAN: onText((text) => parsed(text, (value) => typeof value === 'boolean')),
  STRINGTONULL: onText((text) => parsed(text, (value) => value === null)),
  STRINGTOARRAY: onText((text) => parsed(text, isList)),
  STRINGTOOBJECT: onText((text) => parsed(text, isObject)),
};

/** The third argument ignores case. */
function compare(test: (text: string, part: string) => boolean): SqlFunction {
  return define(2, 3, ([text, part, ignoreCase = false]) => {
    if (typeof text !== 'string' || typeof part !== 'string' || typeof ignoreCase !== 'boolean') return undefined;
    return ignoreCase ? test(text.toLowerCase(), part.toLowerCase()) : test(text, part);
  });
}

function onText(transform: (text: string) => unknown): SqlFunction {
  return define(1, 1, ([text]) => (typeof text === 'string' ? transform(text) : undefined));
}

function withCount(transform: (text: string, count: number) => string | undefined): SqlFunction {
  return define(2, 2, ([text, count]) =>
    typeof text === 'string' && typeof count === 'number' ? transform(text, Math.max(0, count)) : undefined,
  );
}

function trim(transform: (text: string, characters: string | undefined) => string): SqlFunction {
  return define(1, 2, ([text, characters]) => {
    if (typeof text !== 'string' || (characters !== undefined && typeof characters !== 'string')) return undefined;
    return transform(text, characters);
  });
}

function trimStart(text: string, characters: string | undefined): string {
  if (characters === undefined) return text.trimStart();
  let start = 0;
  while (start < text.length && characters.includes(text.charAt(start))) start += 1;
  return text.slice(start);
}

function trimEnd(text: string, characters: string | undefined): string {
  if (characters === undefined) return text.trimEnd();
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function matchPattern(text: unknown, pattern: unknown, flags: unknown): boolean | undefined {
  if (typeof text !== 'string' || typeof pattern !== 'string' || typeof flags !== 'string') return undefined;
  if (!/^[msi]*$/.test(flags)) return undefined;
  try {
    return new RegExp(pattern, [...new Set(flags)].join('')).test(text);
  } catch {
    // The service too has no answer for a pattern it cannot read.
    return undefined;
  }
}

function parsed(text: string, isWanted: (value: unknown) => boolean): unknown {
  try {
    const value: unknown = JSON.parse(text.trim());
    return isWanted(value) ? value : undefined;
  } catch {
    // Text that is not JSON has no value of the wanted type.
    return undefined;
  }
}
