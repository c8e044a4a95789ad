import type { Region } from '../../../findings';
import type { FunctionUnit } from '../ir';

const ABOUT_TRUST = /insecure|unsafe|unverified|verif|valid|ignore|trust|self.?signed|certificate|tls|ssl|noop|danger/i;

/** Whether a place is only reached where a condition says so that asks how far others are to be trusted: whoever runs the program decides. */
export function isSetting({ body }: FunctionUnit, place: Region, member: string | undefined): boolean {
  const name = member?.slice(member.lastIndexOf('.') + 1);
  const isWanted = (node: object) => isPlace(node, place) || (name !== undefined && isNamed(node, name));
  return body.some((statement) => isBelowSetting(statement, isWanted, false));
}

/** Of everything that has a place, whatever its kind. */
function isBelowSetting(node: unknown, isWanted: (node: object) => boolean, isBelow: boolean): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if (isWanted(node) && isBelow) return true;
  if (Array.isArray(node)) return node.some((one) => isBelowSetting(one, isWanted, isBelow));
  const test: unknown = 'test' in node ? node.test : undefined;
  const isAsked = isBelow || (test !== undefined && namesIn(test).some((name) => ABOUT_TRUST.test(name)));
  return Object.values(node).some((one) => isBelowSetting(one, isWanted, one === test ? isBelow : isAsked));
}

/** `{ rejectUnauthorized: … }` or an assignment to it. */
function isNamed(node: object, name: string): boolean {
  if ('key' in node) return isConstant(node.key, name);
  return 'target' in node && typeof node.target === 'object' && node.target !== null && nameOf(node.target) === name;
}

function isConstant(node: unknown, value: string): boolean {
  return typeof node === 'object' && node !== null && 'value' in node && node.value === value;
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
  const own = nameOf(expression);
  return [...(own === undefined ? [] : [own]), ...Object.values(expression).flatMap(namesIn)];
}

function nameOf(node: object): string | undefined {
  return 'name' in node && typeof node.name === 'string' ? node.name : undefined;
}
