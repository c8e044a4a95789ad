import type { Region } from '../../../findings';
import type { Expression, FunctionUnit } from '../ir';

const ABOUT_TRUST = /insecure|unsafe|unverified|verif|valid|ignore|trust|self.?signed|certificate|tls|ssl|noop|danger/i;

/** Whether a place is only reached where a condition says so that asks how far others are to be trusted: whoever runs the program decides. */
export function isSetting({ body }: FunctionUnit, place: Region): boolean {
  return body.some((statement) => isBelowSetting(statement, place, false));
}

/** Of everything that has a place, whatever its kind. */
function isBelowSetting(node: unknown, place: Region, isBelow: boolean): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if (isPlace(node, place)) return isBelow;
  if (Array.isArray(node)) return node.some((one) => isBelowSetting(one, place, isBelow));
  const test: unknown = 'test' in node ? node.test : undefined;
  const isAsked = isBelow || (test !== undefined && namesIn(test).some((name) => ABOUT_TRUST.test(name)));
  return Object.values(node).some((one) => isBelowSetting(one, place, one === test ? isBelow : isAsked));
}

function isPlace(node: object, { startLine, startColumn, endLine, endColumn }: Region): boolean {
  return (
    'startLine' in node &&
    'startColumn' in node &&
    'endLine' in node &&
    'endColumn' in node &&
    node.startLine === startLine &&
    node.startColumn === startColumn &&
    node.endLine === endLine &&
    node.endColumn === endColumn
  );
}

function namesIn(expression: unknown): string[] {
  if (typeof expression !== 'object' || expression === null) return [];
  const own = isNamed(expression) ? [expression.name] : [];
  return [...own, ...Object.values(expression).flatMap(namesIn)];
}

function isNamed(node: object): node is Extract<Expression, { kind: 'name' | 'member' }> {
  return 'name' in node && typeof node.name === 'string';
}
