import { NO_NODE } from '../../../tree/flat-tree';
import type { Argument, Entry, Expression } from '../../ir';
import type { FileLowering } from './file-lowering';
import { constant, textOfString } from './literals';
import { nameExpression } from './names';

/** `<a href={x}>text</a>` is a call of `#jsx` with the element, its properties and its children. */
export function lowerJsx(file: FileLowering, node: number): Expression {
  const opening = file.child(node, 'open_tag');
  const tag = opening === NO_NODE ? node : opening;
  const name = file.child(tag, 'name');
  const properties: Expression = { kind: 'object', entries: attributesOf(file, tag), place: file.place(tag) };
  const children = opening === NO_NODE ? [] : childrenOf(file, node);
  return {
    kind: 'call',
    callee: { kind: 'name', name: '#jsx' },
    arguments: [{ value: elementOf(file, name) }, { value: properties }, ...children],
    place: file.place(node),
  };
}

/** Names that begin with a small letter are elements of HTML; others are components. */
function elementOf(file: FileLowering, name: number): Expression {
  if (name === NO_NODE) return constant('');
  const written = file.tree.textOf(name);
  const isElement = /^[a-z][^.]*$/.test(written) || file.tree.kind(name) === 'jsx_namespace_name';
  if (isElement) return constant(written);
  return file.tree.kind(name) === 'identifier' ? nameExpression(file, written) : file.expression(name);
}

function attributesOf(file: FileLowering, tag: number): readonly Entry[] {
  const { tree } = file;
  const entries: Entry[] = [];
  for (const part of tree.namedChildren(tag)) {
    const kind = tree.kind(part);
    if (kind === 'jsx_expression') {
      const spread = file.firstNamed(part);
      if (spread !== NO_NODE) entries.push({ value: file.expression(file.firstNamed(spread)) });
    }
    if (kind !== 'jsx_attribute') continue;
    const [key, value] = tree.namedChildren(part);
    if (key === undefined) continue;
    entries.push({
      key: constant(tree.textOf(key)),
      value: value === undefined ? constant(true) : contentOf(file, value),
    });
  }
  return entries;
}

function childrenOf(file: FileLowering, node: number): readonly Argument[] {
  const { tree } = file;
  return tree.namedChildren(node).flatMap((child): Argument[] => {
    const kind = tree.kind(child);
    if (kind === 'jsx_opening_element' || kind === 'jsx_closing_element' || kind === 'jsx_text') return [];
    const inner = kind === 'jsx_expression' ? file.firstNamed(child) : child;
    if (inner === NO_NODE) return [];
    if (tree.kind(inner) === 'spread_element') {
      return [{ value: file.expression(file.firstNamed(inner)), isSpread: true }];
    }
    return [{ value: file.expression(inner) }];
  });
}

function contentOf(file: FileLowering, value: number): Expression {
  switch (file.tree.kind(value)) {
    case 'string':
      return constant(textOfString(file, value));
    case 'jsx_expression':
      return file.expression(file.firstNamed(value));
    default:
      return file.expression(value);
  }
}
