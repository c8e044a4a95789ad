import { NO_NODE, type FlatTree, type SourceText } from '../../../analysis';
import { BLOCK_KINDS, COMMENT_KIND, FUNCTION_KINDS, TYPE_KINDS } from './syntax-kinds';

export interface FunctionFact {
  /** With the names of what it stands in; empty for one without a name. */
  readonly name: string;
  readonly node: number;
  readonly start: number;
  readonly end: number;
  readonly startLine: number;
  readonly endLine: number;
  /** Names, types and order of its parameters, without their defaults; and what stands before and behind them. */
  readonly signature: string;
  readonly parameters: { readonly start: number; readonly end: number; readonly count: number } | undefined;
  readonly body: number;
  /** Statements directly in its body. */
  readonly statements: readonly number[];
}

/** Every function of a file, those without a name as well. */
export function functionFacts(tree: FlatTree, source: SourceText): FunctionFact[] {
  const facts: FunctionFact[] = [];
  const names = new OuterNames(tree);
  for (let node = 0; node < tree.length; node++) {
    if (tree.isNamed(node) && FUNCTION_KINDS.has(tree.kind(node))) facts.push(functionFact(tree, source, node, names));
  }
  return facts;
}

function functionFact(tree: FlatTree, source: SourceText, node: number, names: OuterNames): FunctionFact {
  const parameters = firstOf(tree, node, ['parameters', 'parameter']);
  const body = bodyOf(tree, node);
  const own = nameOf(tree, node);
  return {
    name: own === '' ? '' : `${names.around(node)}${own}`,
    node,
    start: tree.start(node),
    end: tree.end(node),
    startLine: source.lineOf(tree.start(node)),
    endLine: source.lineOf(tree.end(node)),
    signature: signatureOf(tree, node, body),
    parameters: parameters === NO_NODE ? undefined : parameterRange(tree, parameters),
    body,
    statements: body === NO_NODE ? [] : statementsOf(tree, body),
  };
}

function parameterRange(tree: FlatTree, node: number): NonNullable<FunctionFact['parameters']> {
  return { start: tree.start(node), end: tree.end(node), count: tree.namedChildren(node).length };
}

export function statementsOf(tree: FlatTree, block: number): number[] {
  const statements: number[] = [];
  for (const child of tree.namedChildren(block)) {
    // Go and Kotlin put a list between a block and its statements.
    if (tree.kind(child) === 'statement_list' || tree.kind(child) === 'statements') {
      statements.push(...statementsOf(tree, child));
    } else if (!COMMENT_KIND.test(tree.kind(child))) statements.push(child);
  }
  return statements;
}

/** The name of a function or a type; a function that is given to a variable goes by its name. */
export function nameOf(tree: FlatTree, node: number): string {
  const name = firstOf(tree, node, ['name', 'declarator']);
  if (name !== NO_NODE) return tree.textOf(name).replace(/\(.*$/s, '').trim();
  const parent = tree.parent(node);
  if (parent === NO_NODE) return '';
  const kind = tree.kind(parent);
  if (kind === 'variable_declarator' || kind === 'public_field_definition') return nameOf(tree, parent);
  // What has no part of its own in there is one of many, such as those of a list, and nothing that is given a name.
  if (tree.field(node) === undefined) return '';
  const target = firstOf(tree, parent, kind === 'pair' ? ['key'] : ['left']);
  return target === NO_NODE || target === node ? '' : tree.textOf(target);
}

/** Names of what functions stand in, each looked up once: a file may hold thousands of functions, side by side or in each other. */
class OuterNames {
  readonly #within = new Map<number, string>();

  constructor(private readonly tree: FlatTree) {}

  /** From the outermost one, each with a dot behind it. */
  around(node: number): string {
    const open: number[] = [];
    let outer = this.tree.parent(node);
    while (outer !== NO_NODE && !this.#within.has(outer)) {
      open.push(outer);
      outer = this.tree.parent(outer);
    }
    let names = this.#within.get(outer) ?? '';
    for (const inner of open.reverse()) {
      names += this.#own(inner);
      this.#within.set(inner, names);
    }
    return names;
  }

  #own(node: number): string {
    const kind = this.tree.kind(node);
    if (!TYPE_KINDS.has(kind) && !FUNCTION_KINDS.has(kind)) return '';
    const name = nameOf(this.tree, node);
    return name === '' ? '' : `${name}.`;
  }
}

function bodyOf(tree: FlatTree, node: number): number {
  const body = tree.child(node, 'body');
  if (body !== NO_NODE) return body;
  return tree.namedChildren(node).find((child) => BLOCK_KINDS.has(tree.kind(child))) ?? NO_NODE;
}

/** The text before the body, without the defaults of parameters and what only looks different. */
function signatureOf(tree: FlatTree, node: number, body: number): string {
  const outer = withModifiers(tree, node);
  const end = body === NO_NODE ? tree.end(node) : tree.start(body);
  let text = tree.text.slice(tree.start(outer), end);
  for (const [start, length] of defaultsOf(tree, node, body)) {
    const at = start - tree.start(outer);
    text = text.slice(0, at) + '…' + text.slice(at + length);
  }
  return text.replaceAll(/\s+/g, '');
}

/** `export`, decorators: part of how others see it. */
function withModifiers(tree: FlatTree, node: number): number {
  const parent = tree.parent(node);
  return parent !== NO_NODE && /^(?:export_statement|decorated_definition)$/.test(tree.kind(parent)) ? parent : node;
}

function defaultsOf(tree: FlatTree, node: number, body: number): [start: number, length: number][] {
  const end = body === NO_NODE ? tree.end(node) : tree.start(body);
  const defaults: [number, number][] = [];
  for (let inner = node + 1; inner < tree.length && tree.start(inner) < end; inner++) {
    const field = tree.field(inner);
    if (field !== 'value' && field !== 'default_value') continue;
    defaults.unshift([tree.start(inner), tree.end(inner) - tree.start(inner)]);
  }
  return defaults;
}

function firstOf(tree: FlatTree, node: number, fields: readonly string[]): number {
  for (const field of fields) {
    const child = tree.child(node, field);
    if (child !== NO_NODE) return child;
  }
  return NO_NODE;
}
