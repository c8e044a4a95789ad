import type { Found } from '../analyzer';
import { ADVICE_MEANT_SO } from './advice-meant-so';
import { contextOf, type Context } from './context';
import { WEAKNESS_MEANT_SO } from './weakness-meant-so';

const MEANT_SO: Readonly<Record<string, (context: Context) => boolean>> = { ...ADVICE_MEANT_SO, ...WEAKNESS_MEANT_SO };

/** Whether the code around a finding shows that it is meant, or harms nobody there. */
export function isMeantSo(found: Found, path: string, text: string): boolean {
  const judge = MEANT_SO[found.ruleId.slice('ruff/'.length)];
  return judge?.(contextOf(found, path, text)) ?? false;
}
