import type { Found } from '../analyzer';
import { SYNTAX_ERROR_RULE } from './manifest';

/** How sure a parser is: `exact` ones accept what the language accepts, grammars are now and then behind it. */
export type ParserTrust = 'exact' | 'grammar' | 'loose-grammar';

export function syntaxFinding(start: number, end: number, message: string, trust: ParserTrust): Found {
  const place = { ruleId: SYNTAX_ERROR_RULE, start, end, message };
  if (trust === 'exact') return place;
  if (trust === 'grammar') return { ...place, level: 'warning', confidence: 'medium' };
  return { ...place, level: 'note', confidence: 'low' };
}
