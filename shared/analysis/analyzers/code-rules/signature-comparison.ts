import type { Node } from 'web-tree-sitter';
import type { Reported } from './code-rule';

/** How a language gives values names, and compares them. */
export interface ComparisonSyntax {
  /** What names are valid in: functions, and the file. */
  readonly scopes: ReadonlySet<string>;
  /** Nodes that give a value a name, and their field for the name. */
  readonly holders: Readonly<Record<string, string>>;
  /** Whether a node around a signature stands for the signature still: parentheses, a prefix, another alphabet. */
  isWrapper(node: Node): boolean;
  /** Types of nodes that may compare. */
  readonly comparisons: readonly string[];
  /** What such a node compares where it stops at the first difference; undefined where it does not, or compares with no text. */
  comparedBy(node: Node): readonly Node[] | undefined;
}

/** What is to be said of a signature that is made here and compared in haste; undefined where it is not. */
export function judgeSignature(made: Node, syntax: ComparisonSyntax): Reported | undefined {
  const at = comparisonOfSignature(made, syntax);
  return at && { at, message: 'How long this takes tells how much of the signature is right.' };
}

/** Where it is compared: at once, or by the name it is given, in the same function. */
function comparisonOfSignature(made: Node, syntax: ComparisonSyntax): Node | undefined {
  let whole = made;
  while (whole.parent !== null && syntax.isWrapper(whole.parent)) whole = whole.parent;
  const { parent } = whole;
  const around = [parent, parent?.parent].find(
    (node) =>
      node != null &&
      syntax.comparisons.includes(node.type) &&
      syntax.comparedBy(node)?.some(({ id }) => id === whole.id) === true,
  );
  if (around != null) return around;
  const holder = parent === null ? undefined : syntax.holders[parent.type];
  const name = holder === undefined ? undefined : parent?.childForFieldName(holder)?.text;
  const scope = scopeOf(made, syntax.scopes);
  if (name === undefined || !/^[\w$@]+$/.test(name) || scope === undefined) return undefined;
  return scope.descendantsOfType([...syntax.comparisons]).find((node) => {
    const sides = syntax.comparedBy(node)?.map(({ text }) => text) ?? [];
    return sides.some((side) => isNamed(side, name)) && !sides.some((side) => EMPTY.test(side));
  });
}

/** An empty text is no signature: `expected == ''`. */
const EMPTY = /^[bru]?(?:''|""|``)$/;

/** How long a text is everybody may know. */
const MEASURES = /^(?:len|strlen|mb_strlen|count|sizeof|Buffer\.byteLength)\(/;

/** By itself, behind a prefix, or in another form: `string(expected)`. */
function isNamed(text: string, name: string): boolean {
  if (text === name || BEHIND_PREFIX.exec(text)?.slice(1).includes(name) === true) return true;
  return text.endsWith(`(${name})`) && /^[\w.]+\([\w$@]+\)$/.test(text) && !MEASURES.test(text);
}

/** `` `sha256=${expected}` ``, `f'sha256={expected}'`, `"sha256=#{expected}"`, `'sha256=' + expected`, `'sha256=' . $expected`. */
const BEHIND_PREFIX =
  /^(?:`[\w=:-]*\$\{(\w+)\}`|f['"][\w=:-]*\{(\w+)\}['"]|"[\w=:-]*#\{(\w+)\}"|['"][\w=:-]*['"]\s*[+.]\s*(\$?\w+))$/;

/** The function around a node, or the file. */
export function scopeOf(node: Node, scopes: ReadonlySet<string>): Node | undefined {
  for (let at = node.parent; at !== null; at = at.parent) if (scopes.has(at.type)) return at;
  return undefined;
}

/** Both sides of an operator, where it is one of these and both are texts. */
export function sidesOf(
  node: Node,
  operators: ReadonlySet<string>,
  noText: ReadonlySet<string>,
): readonly Node[] | undefined {
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  if (left === null || right === null || !operators.has(node.childForFieldName('operator')?.text ?? '')) {
    return undefined;
  }
  return noText.has(left.type) || noText.has(right.type) ? undefined : [left, right];
}
