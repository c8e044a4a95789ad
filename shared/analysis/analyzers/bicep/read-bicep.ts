import type { Node } from 'web-tree-sitter';
import type { Entry, ListValue, Place, ScalarValue, Value } from '../../values/value';
import type { Output, Parameter, Resource, Template } from './template';

const MAX_DEPTH = 60;
/** Types of resources have no more parts than this. */
const MAX_RESOURCES_AROUND = 10;

/** Reads the declarations of a Bicep file from its syntax tree. */
export function readBicep(root: Node, text: string): Template {
  const nodes = root.namedChildren;
  return {
    text,
    notation: 'bicep',
    resources: root.descendantsOfType('resource_declaration').flatMap((node) => resourceOf(node) ?? []),
    parameters: withDecorators(nodes, 'parameter_declaration').flatMap(
      ({ node, decorators }) => parameterOf(node, decorators) ?? [],
    ),
    // What is exported is used by other files.
    variables: withDecorators(nodes, 'variable_declaration').flatMap(({ node, decorators }) =>
      decorators.includes('@export') ? [] : (nameOf(node) ?? []),
    ),
    outputs: withDecorators(nodes, 'output_declaration').flatMap(
      ({ node, decorators }) => outputOf(node, decorators) ?? [],
    ),
  };
}

function withDecorators(nodes: readonly Node[], type: string): { node: Node; decorators: string }[] {
  return nodes.flatMap((node, index) => {
    if (node.type !== type) return [];
    let at = index - 1;
    while (nodes[at]?.type.includes('comment') === true) at--;
    const before = nodes[at];
    return [{ node, decorators: before?.type === 'decorators' ? before.text : '' }];
  });
}

function nameOf(node: Node): { name: string; start: number; end: number } | undefined {
  const name = node.namedChildren.find(({ type }) => type === 'identifier');
  return name === undefined ? undefined : { name: name.text, ...placeOf(name) };
}

function resourceOf(node: Node): Resource | undefined {
  const type = node.namedChildren.find((child) => child.type === 'string');
  const body = bodyOf(node);
  // What exists already is set elsewhere.
  if (
    type === undefined ||
    body === undefined ||
    node.children.some((child) => child.type === 'existing' || child.text === 'existing')
  ) {
    return undefined;
  }
  return { type: fullType(node).toLowerCase(), at: placeOf(type), body };
}

/** A resource written inside another one only names the last part of its type. */
function fullType(resource: Node): string {
  const parts: string[] = [];
  for (let at: Node | null = resource; at !== null && parts.length <= MAX_RESOURCES_AROUND; at = at.parent) {
    if (at.type !== 'resource_declaration') continue;
    const type = at.namedChildren.find((child) => child.type === 'string')?.text ?? '';
    parts.unshift(type.slice(1, -1).split('@', 1)[0] ?? '');
  }
  return parts.join('/');
}

function bodyOf(node: Node): Value | undefined {
  const last = node.namedChildren.at(-1);
  const object =
    last?.type === 'if_statement' || last?.type === 'for_statement' ? last.descendantsOfType('object')[0] : last;
  return object?.type === 'object' ? valueOf(object, 0) : undefined;
}

function valueOf(node: Node, depth: number): Value {
  const place = placeOf(node);
  if (depth > MAX_DEPTH) return { kind: 'scalar', ...place, value: null, isDynamic: true };
  if (node.type === 'object') {
    return { kind: 'map', ...place, entries: node.namedChildren.flatMap((child) => entryOf(child, depth) ?? []) };
  }
  if (node.type === 'array') {
    const items = node.namedChildren.filter(({ type }) => type !== 'comment').map((child) => valueOf(child, depth + 1));
    return { kind: 'list', ...place, items } satisfies ListValue;
  }
  return scalarOf(node);
}

function entryOf(node: Node, depth: number): Entry | undefined {
  const [key, value] = node.namedChildren.filter(({ type }) => type !== 'comment');
  if (node.type !== 'object_property' || key === undefined || value === undefined) return undefined;
  return { key: key.text.replaceAll("'", ''), ...placeOf(key), value: valueOf(value, depth + 1) };
}

function scalarOf(node: Node): ScalarValue {
  const place = placeOf(node);
  const { text, type } = node;
  if (type === 'boolean') return { kind: 'scalar', ...place, value: text === 'true', isDynamic: false };
  if (type === 'number') return { kind: 'scalar', ...place, value: Number(text), isDynamic: false };
  if (type === 'string') {
    const isDynamic = node.namedChildren.some((child) => child.type === 'interpolation');
    return { kind: 'scalar', ...place, value: text.replace(/^'+|'+$/g, ''), isDynamic };
  }
  return { kind: 'scalar', ...place, value: text, isDynamic: type !== 'null' };
}

function parameterOf(node: Node, decorators: string): Parameter | undefined {
  const name = nameOf(node);
  if (name === undefined) return undefined;
  const type = node.namedChildren.find((child) => child.type === 'type');
  const last = node.namedChildren.at(-1);
  const hasDefault = last !== undefined && type !== undefined && last.startIndex > type.startIndex;
  return {
    ...name,
    isString: type?.text === 'string',
    isSecure: /@(?:sys\.)?secure\s*\(/.test(decorators),
    default: hasDefault && last.type === 'string' ? scalarOf(last) : undefined,
  };
}

function outputOf(node: Node, decorators: string): Output | undefined {
  const name = nameOf(node);
  if (name === undefined) return undefined;
  return {
    ...name,
    expression: node.namedChildren.at(-1)?.text ?? '',
    isSecure: /@(?:sys\.)?secure\s*\(/.test(decorators),
  };
}

function placeOf(node: Node): Place {
  return { start: node.startIndex, end: node.endIndex };
}
