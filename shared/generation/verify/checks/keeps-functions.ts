import { NO_NODE, type FlatTree } from '../../../analysis';
import type { CodeFacts } from '../facts/code-facts';
import type { FunctionFact } from '../facts/function-fact';
import { CALL_KINDS, IDENTIFIER_KIND } from '../facts/syntax-kinds';
import type { FileCheck } from './check-behaviour';

/** No function loses its content, and none comes that only gives back what it was given. */
export function keepsFunctions({ facts: { before, after }, change }: FileCheck): string | undefined {
  const emptyBefore = emptyFunctions(before);
  const emptied = [...emptyFunctions(after)].find(([name, count]) => count > (emptyBefore.get(name) ?? 0));
  if (emptied !== undefined && !change.isRemoval) {
    return `the function ${emptied[0] || 'without a name'} does nothing any more`;
  }
  const known = new Set(before.functions.map(({ name }) => name));
  const idle = after.functions.find((one) => !known.has(one.name) && givesBack(after.tree, one));
  return idle === undefined ? undefined : `the new function ${idle.name} only gives back what it is given`;
}

function emptyFunctions({ tree, functions }: CodeFacts): Map<string, number> {
  const empty = new Map<string, number>();
  for (const one of functions) {
    if (isIdle(tree, one)) empty.set(one.name, (empty.get(one.name) ?? 0) + 1);
  }
  return empty;
}

/** Does nothing but to answer a constant or to refuse. */
function isIdle(tree: FlatTree, { body, statements }: FunctionFact): boolean {
  if (body === NO_NODE || !/block|body|statement|compound/.test(tree.kind(body))) return false;
  const [only] = statements;
  if (only === undefined) return true;
  if (statements.length > 1) return false;
  const kind = tree.kind(only);
  if (/^(?:pass_statement|ellipsis)$/.test(kind)) return true;
  if (/throw|raise/.test(kind)) return true;
  return kind === 'return_statement' && !holdsWork(tree, only);
}

function holdsWork(tree: FlatTree, node: number): boolean {
  const end = tree.end(node);
  for (let inner = node + 1; inner < tree.length && tree.start(inner) < end; inner++) {
    const kind = tree.kind(inner);
    if (CALL_KINDS.has(kind) || (IDENTIFIER_KIND.test(kind) && tree.textOf(inner) !== 'undefined')) return true;
  }
  return false;
}

function givesBack(tree: FlatTree, { parameters, body, statements }: FunctionFact): boolean {
  const given = new Set(
    (parameters === undefined ? '' : tree.text.slice(parameters.start, parameters.end)).match(/[\w$]+/g),
  );
  const [only, ...others] = statements;
  const isExpression = body !== NO_NODE && IDENTIFIER_KIND.test(tree.kind(body));
  if (isExpression) return given.has(tree.textOf(body));
  if (only === undefined || others.length > 0 || !/return/.test(tree.kind(only))) return false;
  return given.has(
    tree
      .textOf(only)
      .replace(/^return\b/, '')
      .replaceAll(/[\s;()]|String|str/g, ''),
  );
}
