import type { Expression, Statement } from '../ir';
import type { Program } from './program';

/**
 * The modules of a program that are wanted, each behind those that it imports when it is loaded: where they import each other in a long
 * chain, no stack would bear to load one within the other.
 */
export function loadOrder(program: Program, isWanted: (module: number) => boolean): readonly number[] {
  const order: number[] = [];
  const seen = new Set<number>();
  for (const first of program.modules.keys()) {
    if (!isWanted(first)) continue;
    const open: { readonly module: number; readonly imports: number[] }[] = [];
    const enter = (module: number): void => {
      if (seen.has(module)) return;
      seen.add(module);
      open.push({ module, imports: importsOf(program, module) });
    };
    enter(first);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const next = top.imports.pop();
      if (next !== undefined) {
        enter(next);
        continue;
      }
      if (isWanted(top.module)) order.push(top.module);
      open.pop();
    }
  }
  return order;
}

/** What a module imports while it is loaded, the first last. */
function importsOf(program: Program, module: number): number[] {
  const { language } = program.module(module);
  if (language === 'java') return [];
  const found = new Set<number>();
  for (const name of importedNames(program.function(module, 0).body)) {
    const index = program.imported(module, name.startsWith('node:') ? name.slice('node:'.length) : name);
    if (index !== undefined) found.add(index);
  }
  return [...found].reverse();
}

function importedNames(body: readonly Statement[]): string[] {
  const names: string[] = [];
  const waiting: unknown[] = [...body].reverse();
  for (let node = waiting.pop(); node !== undefined || waiting.length > 0; node = waiting.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    if (isImport(node)) names.push(node.module);
    else if (Array.isArray(node)) waiting.push(...(node as unknown[]).toReversed());
    else for (const [key, value] of Object.entries(node)) if (key !== 'place') waiting.push(value);
  }
  return names;
}

function isImport(node: object): node is Extract<Expression, { kind: 'import' }> {
  return 'kind' in node && node.kind === 'import';
}
