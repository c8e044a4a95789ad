import { MarkupKind, type Hover, type Position } from 'vscode-languageserver/node';
import { ruleCatalogue } from '../../../../shared/analysis';
import type { Finding } from '../../../../shared/findings';
import { renderRulePage } from '../../../../shared/reports';
import { toRange, touches } from './diagnostics';

/** Explains the rules of the findings at a place; undefined where there are none. */
export function explainAt(findings: readonly Finding[], position: Position): Hover | undefined {
  const at = { start: position, end: position };
  const here = findings.filter(({ region }) => touches(toRange(region), at));
  const [first] = here;
  if (first === undefined) return undefined;
  const pages = [...new Set(here.map(({ ruleId }) => ruleId))].flatMap((id) => {
    const rule = ruleCatalogue.get(id);
    return rule === undefined ? [] : [renderRulePage(rule).replace(/^# /, '### ').replace(/^## /gm, '#### ')];
  });
  if (pages.length === 0) return undefined;
  return { contents: { kind: MarkupKind.Markdown, value: pages.join('\n---\n\n') }, range: toRange(first.region) };
}
