import { NO_NODE, SourceText, type FileInspection, type FlatTree } from '../../../analysis';
import { startOfEnd } from '../../../kernel';
import { codeTokens, type CodeToken } from './code-token';
import { functionFacts, nameOf, statementsOf, type FunctionFact } from './function-fact';
import {
  BLOCK_KINDS,
  BOOLEAN_TEXT,
  CALL_KINDS,
  COMMENT_KIND,
  HANDLER_KINDS,
  IMPORT_KIND,
  TERMINATOR_KINDS,
  THROW_KINDS,
  TYPE_KINDS,
} from './syntax-kinds';

export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a change must not alter behind the back of whoever reads it: the same questions to every language. */
export interface CodeFacts {
  readonly tree: FlatTree;
  readonly source: SourceText;
  readonly tokens: readonly CodeToken[];
  readonly functions: readonly FunctionFact[];
  /** What is called, such as `db.query`. */
  readonly calls: readonly Place[];
  readonly conditions: readonly Place[];
  /** Handlers of errors that end without raising one. */
  readonly swallowing: readonly Place[];
  /** Statements that stand behind a `return` or the like. */
  readonly unreachable: readonly Place[];
  readonly comments: readonly Place[];
  readonly imports: readonly Place[];
  /** Names that others may use, with what they stand in. */
  readonly declared: ReadonlySet<string>;
  readonly hasErrors: boolean;
}

/** Undefined where no grammar reads the language. */
export function codeFacts({ tree, text }: Pick<FileInspection, 'tree' | 'text'>): CodeFacts | undefined {
  if (tree === undefined) return undefined;
  const source = new SourceText(text, Buffer.from(text));
  const nodes = collected(tree);
  const place = (node: number): Place => placeOf(tree, node);
  return {
    tree,
    source,
    tokens: codeTokens(tree, source),
    functions: functionFacts(tree, source),
    calls: nodes.calls.map((node) => calleeOf(tree, node)),
    conditions: nodes.conditions.map(place),
    swallowing: nodes.handlers.filter((node) => !holds(tree, node, THROW_KINDS)).map(place),
    unreachable: nodes.blocks.flatMap((node) => behindTheEnd(tree, node)).map(place),
    comments: nodes.comments.map(place),
    imports: nodes.imports.map(place),
    declared: declaredNames(tree),
    hasErrors: nodes.hasErrors,
  };
}

interface Collected {
  readonly calls: number[];
  readonly conditions: number[];
  readonly handlers: number[];
  readonly blocks: number[];
  readonly comments: number[];
  readonly imports: number[];
  hasErrors: boolean;
}

function collected(tree: FlatTree): Collected {
  const nodes: Collected = {
    calls: [],
    conditions: [],
    handlers: [],
    blocks: [],
    comments: [],
    imports: [],
    hasErrors: false,
  };
  for (let node = 0; node < tree.length; node++) {
    const kind = tree.kind(node);
    if (kind === 'ERROR' || tree.isMissing(node)) nodes.hasErrors = true;
    if (!tree.isNamed(node)) continue;
    if (tree.field(node) === 'condition') nodes.conditions.push(node);
    if (CALL_KINDS.has(kind)) nodes.calls.push(node);
    else if (HANDLER_KINDS.has(kind)) nodes.handlers.push(node);
    else if (BLOCK_KINDS.has(kind)) nodes.blocks.push(node);
    else if (COMMENT_KIND.test(kind)) nodes.comments.push(node);
    else if (IMPORT_KIND.test(kind)) nodes.imports.push(node);
  }
  return nodes;
}

function placeOf(tree: FlatTree, node: number): Place {
  return { text: tree.textOf(node).replaceAll(/\s+/g, ' '), start: tree.start(node), end: tree.end(node) };
}

/** Without arguments and type arguments; what it is called on counts, as far as it is a name itself. */
function calleeOf(tree: FlatTree, call: number): Place {
  const named = tree.kind(call) === 'command' ? tree.child(call, 'name') : NO_NODE;
  if (named !== NO_NODE) return { text: tree.textOf(named), start: tree.start(call), end: tree.end(call) };
  const first = ['arguments', 'type_arguments']
    .map((field) => tree.child(call, field))
    .find((node) => node !== NO_NODE);
  const end = first === undefined ? firstArguments(tree, call) : tree.start(first);
  const text = tree.text.slice(Math.max(tree.start(call), end - MAX_CALLEE), end).replaceAll(/\s+/g, '');
  const name = text.slice(startOfEnd(text, (character) => OF_NAME.test(character)));
  return { text: name, start: tree.start(call), end: tree.end(call) };
}

/** Of what stands before the arguments of a call: in a chain of many calls each holds the text of all before it. */
const MAX_CALLEE = 2_000;
const OF_NAME = /[\w$.:>?\\-]/;

function firstArguments(tree: FlatTree, call: number): number {
  const found = tree.namedChildren(call).find((child) => /arguments|argument_list|token_tree/.test(tree.kind(child)));
  return found === undefined ? tree.end(call) : tree.start(found);
}

function holds(tree: FlatTree, node: number, kinds: ReadonlySet<string>): boolean {
  const behind = tree.end(node);
  for (let inner = node + 1; inner < tree.length && tree.start(inner) < behind; inner++) {
    if (kinds.has(tree.kind(inner))) return true;
    if (tree.kind(inner) === 'identifier' && tree.textOf(inner) === 'raise') return true;
  }
  return false;
}

function behindTheEnd(tree: FlatTree, block: number): number[] {
  const statements = statementsOf(tree, block);
  const end = statements.findIndex((node) => TERMINATOR_KINDS.has(kindOfStatement(tree, node)));
  // A function that is declared behind a return is there all the same.
  return end === -1 ? [] : statements.slice(end + 1).filter((node) => !/function|class/.test(tree.kind(node)));
}

/** In Rust and Kotlin a statement is an expression that may be wrapped. */
function kindOfStatement(tree: FlatTree, node: number): string {
  const kind = tree.kind(node);
  const [only, ...others] = tree.namedChildren(node);
  return kind === 'expression_statement' && only !== undefined && others.length === 0 ? tree.kind(only) : kind;
}

const DECLARING = new Set([
  'variable_declarator',
  'const_item',
  'static_item',
  'property_declaration',
  'enum_constant',
]);

/** Of types, functions, and of variables outside of functions. */
function declaredNames(tree: FlatTree): Set<string> {
  const names = new Set<string>();
  const visit = (node: number, around: readonly string[]): void => {
    for (const child of tree.namedChildren(node)) {
      const kind = tree.kind(child);
      const isType = TYPE_KINDS.has(kind);
      const isFunction = /function|method|constructor/.test(kind) && tree.child(child, 'body') !== NO_NODE;
      const isAssigned = kind === 'assignment' && around.length === 0;
      const own = isType || isFunction || DECLARING.has(kind) ? nameOf(tree, child) : assigned(tree, child, isAssigned);
      if (own !== '') names.add([...around, own].join('.'));
      if (kind === 'export_specifier') names.add(`export ${tree.textOf(child)}`);
      if (kind === 'export_statement') names.add(`export ${exportedName(tree, child)}`);
      if (isType) visit(child, own === '' ? around : [...around, own]);
      else if (!isFunction && !CALL_KINDS.has(kind)) visit(child, around);
    }
  };
  visit(0, []);
  return names;
}

function assigned(tree: FlatTree, node: number, isAssigned: boolean): string {
  if (!isAssigned) return '';
  const left = tree.child(node, 'left');
  return left === NO_NODE || tree.kind(left) !== 'identifier' ? '' : tree.textOf(left);
}

function exportedName(tree: FlatTree, node: number): string {
  const declaration = tree.child(node, 'declaration');
  if (declaration === NO_NODE) return /^export\s+default\b/.test(tree.textOf(node)) ? 'default' : '';
  const [first = declaration] = tree.namedChildren(declaration);
  return nameOf(tree, declaration) || nameOf(tree, first);
}

/** Whether a condition is decided before the program runs. */
export function isConstant({ text }: Place): boolean {
  const bare = text.replaceAll(/[()\s!]/g, '');
  return BOOLEAN_TEXT.test(bare) || /^\d+$/.test(bare) || /^(['"])[^'"]*\1$/.test(bare);
}
