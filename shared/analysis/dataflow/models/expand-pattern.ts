import type { Pattern } from './model';

const BRACES = /^(.*?)\{([^}]*)\}(.*)$/;

/** One pattern for each of the alternatives it lists in braces. */
export function expandPattern(pattern: Pattern): readonly Pattern[] {
  const braces = BRACES.exec(pattern);
  if (braces === null) return [pattern];
  const [, before = '', names = '', behind = ''] = braces;
  return names.split(',').flatMap((name) => expandPattern(before + name.trim() + behind));
}
