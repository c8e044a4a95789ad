import { NO_NODE } from '../../../tree/flat-tree';
import type { ConstantValue, Expression } from '../../ir';
import type { FileLowering } from './file-lowering';

export function constant(value: ConstantValue): Expression {
  return { kind: 'constant', value };
}

export function lowerString(file: FileLowering, node: number): Expression {
  return { kind: 'constant', value: textOfString(file, node), place: file.place(node) };
}

export function textOfString({ tree }: FileLowering, node: number): string {
  return unescaped(tree.text.slice(tree.start(node) + 1, Math.max(tree.start(node) + 1, tree.end(node) - 1)));
}

export function lowerNumber(file: FileLowering, node: number): Expression {
  return { kind: 'constant', value: numberOf(file.tree.textOf(node)), place: file.place(node) };
}

/** Parts between the substitutions are constants. */
export function lowerTemplate(file: FileLowering, node: number): Expression {
  const { texts, values } = templateParts(file, node);
  const parts: Expression[] = [];
  for (const [index, text] of texts.entries()) {
    if (text !== '') parts.push(constant(text));
    const value = values[index];
    if (value !== undefined) parts.push(value);
  }
  const [first] = parts;
  if (parts.length === 0 || (parts.length === 1 && first?.kind === 'constant')) {
    return { kind: 'constant', value: texts[0] ?? '', place: file.place(node) };
  }
  return { kind: 'text', parts, place: file.place(node) };
}

/** One more text than values. */
export function templateParts(
  file: FileLowering,
  node: number,
): { readonly texts: readonly string[]; readonly values: readonly Expression[] } {
  const { tree } = file;
  const texts: string[] = [];
  const values: Expression[] = [];
  let from = tree.start(node) + 1;
  for (const child of tree.namedChildren(node)) {
    if (tree.kind(child) !== 'template_substitution') continue;
    texts.push(unescaped(tree.text.slice(from, tree.start(child))));
    values.push(file.expression(file.firstNamed(child)));
    from = tree.end(child);
  }
  texts.push(unescaped(tree.text.slice(from, Math.max(from, tree.end(node) - 1))));
  return { texts, values };
}

/** A regular expression is what its constructor would make. */
export function lowerRegex(file: FileLowering, node: number): Expression {
  const { tree } = file;
  const pattern = file.child(node, 'pattern');
  const flags = file.child(node, 'flags');
  return {
    kind: 'new',
    callee: { kind: 'name', name: 'RegExp' },
    arguments: [
      { value: constant(pattern === NO_NODE ? '' : tree.textOf(pattern)) },
      { value: constant(flags === NO_NODE ? '' : tree.textOf(flags)) },
    ],
    place: file.place(node),
  };
}

function numberOf(text: string): number {
  const plain = text.replaceAll('_', '').replace(/n$/, '');
  return Number(/^0[0-7]+$/.test(plain) ? `0o${plain.slice(1)}` : plain);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0' };

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|[\s\S]))/g,
    (_, long?: string, short?: string, byte?: string, single?: string) => {
      if (single !== undefined) return /^[\r\n\u2028\u2029]/.test(single) ? '' : (ESCAPES[single] ?? single);
      const code = Number.parseInt(long ?? short ?? byte ?? '', 16);
      return code > 0x10ffff ? '' : String.fromCodePoint(code);
    },
  );
}
