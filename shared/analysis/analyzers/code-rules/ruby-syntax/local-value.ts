import type { Node } from 'web-tree-sitter';
import { mentionsOf } from '../traced-value';
import { methodOf, receiverOf } from './calls';

const METHODS: ReadonlySet<string> = new Set(['method', 'singleton_method']);
const OUTSIDE: ReadonlySet<string> = new Set(['class', 'module', 'singleton_class', 'program']);

/** The method around a place, or the outermost block where no method is, such as that of a route. */
export function scopeOf(place: Node): Node {
  let block: Node | undefined;
  let last = place;
  for (let outer = place.parent; outer !== null; outer = outer.parent) {
    if (METHODS.has(outer.type)) return outer;
    if (OUTSIDE.has(outer.type)) return block ?? outer;
    if (outer.type === 'do_block' || outer.type === 'block') block = outer;
    last = outer;
  }
  return block ?? last;
}

const LOCAL: ReadonlySet<string> = new Set(['identifier', 'instance_variable']);

/** What a variable was given, where its method gives it one value only before a place. */
export function valueOf(name: Node, until: number): Node | undefined {
  if (!LOCAL.has(name.type)) return undefined;
  const scope = scopeOf(name);
  const mentions = mentionsOf({ scope, text: name.text, from: scope.startIndex, until }) ?? [];
  const values = mentions.flatMap((one) => assignedTo(one) ?? []);
  return values.length === 1 ? values[0] : undefined;
}

function assignedTo({ id, parent }: Node): Node | undefined {
  if (parent?.type !== 'assignment' && parent?.type !== 'operator_assignment') return undefined;
  return parent.childForFieldName('left')?.id === id ? (parent.childForFieldName('right') ?? undefined) : undefined;
}

const VERBS: ReadonlySet<string> = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options']);

/** The block of a route of Sinatra: `get '/a/:name' do |name|`. */
export function routeOf(scope: Node): Node | undefined {
  const call = scope.parent;
  if (call?.type !== 'call' || receiverOf(call) !== null || !VERBS.has(methodOf(call) ?? '')) return undefined;
  const path = call.childForFieldName('arguments')?.namedChildren[0];
  const isPath = path?.type === 'regex' || /^["'](?:\/|\*)/.test(path?.text ?? '');
  return isPath && /\bsinatra\b/i.test(scope.tree.rootNode.text) ? scope : undefined;
}
