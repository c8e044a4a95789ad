import { NO_NODE, type FlatTree, type SourceText } from '../../../analysis';
import { functionFacts } from '../../verify/facts/function-fact';
import type { TextEdit } from './refactoring';

const WISH =
  /^\s*rename\s+(?:the\s+)?(?:variable\s+|local\s+)?[`'"]?([A-Za-z_$][\w$]*)[`'"]?\s+(?:to|as|into)\s+[`'"]?([A-Za-z_$][\w$]*)[`'"]?\s*\.?\s*$/i;
const RESERVED =
  /^(?:abstract|and|as|assert|async|await|boolean|break|byte|case|catch|char|class|const|continue|debugger|def|default|del|delete|do|double|elif|else|enum|except|export|extends|false|final|finally|float|for|from|function|global|if|implements|import|in|instanceof|int|interface|is|lambda|let|long|new|None|nonlocal|not|null|or|package|pass|private|protected|public|raise|return|short|static|super|switch|this|throw|true|True|False|try|typeof|undefined|var|void|while|with|yield)$/;

export interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** What the caller asks for, where that is to rename something. */
export function renamingIn(instruction: string | undefined): Renaming | undefined {
  const [, from, to] = WISH.exec(instruction ?? '') ?? [];
  return from === undefined || to === undefined || RESERVED.test(to) ? undefined : { from, to };
}

/**
 * The edits that give a variable of one function another name; undefined where it is not only that: its name stands elsewhere as
 * well, it is a parameter, it is taken apart from something by its name, or the new name is taken.
 */
export function renameLocal(tree: FlatTree, source: SourceText, { from, to }: Renaming): TextEdit[] | undefined {
  const names = variableNames(tree);
  if (names.some((node) => tree.textOf(node) === to)) return undefined;
  const places = names.filter((node) => tree.textOf(node) === from);
  if (places.length === 0 || places.some((node) => isBoundByName(tree, node))) return undefined;
  const around = functionFacts(tree, source).filter(({ start, end }) =>
    places.every((node) => start <= tree.start(node) && tree.end(node) <= end),
  );
  const inner = around.toSorted((left, right) => left.end - left.start - (right.end - right.start))[0];
  if (inner === undefined || inner.name === from) return undefined;
  const { parameters } = inner;
  const isParameter =
    parameters !== undefined &&
    places.some((node) => tree.start(node) >= parameters.start && tree.start(node) < parameters.end);
  return isParameter ? undefined : places.map((node) => ({ start: tree.start(node), end: tree.end(node), text: to }));
}

/** Leaves that name variables; the name of a property means something else, unless it stands for both at once. */
function variableNames(tree: FlatTree): number[] {
  const names: number[] = [];
  for (let node = 0; node < tree.length; node++) {
    const kind = tree.kind(node);
    if (tree.firstChild(node) !== NO_NODE || !/identifier/.test(kind) || isAttribute(tree, node)) continue;
    if (!/^(?:property_identifier|type_identifier|field_identifier)$/.test(kind)) names.push(node);
  }
  return names;
}

function isAttribute(tree: FlatTree, node: number): boolean {
  const field = tree.field(node);
  const parent = tree.kind(tree.parent(node));
  return (
    field === 'attribute' ||
    field === 'property' ||
    (field === 'name' && /invocation/.test(parent)) ||
    (field === 'field' && parent === 'field_access')
  );
}

/** `{ name }`, `call(name=1)` and `global name`: the name is part of what others see. */
function isBoundByName(tree: FlatTree, node: number): boolean {
  if (/shorthand/.test(tree.kind(node)) || /^(?:global|nonlocal)_statement$/.test(tree.kind(tree.parent(node)))) {
    return true;
  }
  return tree.kind(tree.parent(node)) === 'keyword_argument' && tree.field(node) === 'name';
}
