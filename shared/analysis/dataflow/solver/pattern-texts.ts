import type { Machine } from './machine';
import type { Value } from './value';

const MADE = '#regex:';

/** The texts of the patterns that a value may be: a text, or what was made of one. */
export function patternTexts(machine: Machine, value: Value): readonly string[] {
  const texts: unknown[] = [...value.constants];
  for (const address of value.objects) {
    const { type = '', fields } = machine.object(address);
    if (PATTERN_TYPES.has(type)) texts.push(...(fields.get('source')?.constants ?? []));
  }
  for (const name of value.names) if (name.startsWith(MADE)) texts.push(name.slice(MADE.length));
  return texts.filter((one) => typeof one === 'string');
}

export const PATTERN_TYPES: ReadonlySet<string> = new Set(['#regex', 'java.util.regex.Pattern', 're.Pattern']);
