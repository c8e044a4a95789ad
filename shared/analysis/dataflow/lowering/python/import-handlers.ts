import { NO_NODE } from '../../../tree/flat-tree';
import type { Expression, Statement } from '../../ir';
import type { PythonLowering, StatementHandler } from './python-lowering';

/** What other modules give. */
export const IMPORT_STATEMENTS: readonly (readonly [string, StatementHandler])[] = [
  ['import_statement', importModules],
  ['import_from_statement', importNames],
];

/** `import a.b` binds `a`; `import a.b as c` binds what `a.b` is. */
function importModules(lowering: PythonLowering, node: number, into: Statement[]): void {
  const { read } = lowering;
  for (const child of read.children(node, 'name')) {
    const isRenamed = read.kind(child) === 'aliased_import';
    const module = dottedText(lowering, isRenamed ? read.child(child, 'name') : child);
    const [first = module] = module.split('.');
    const name = isRenamed ? read.text(read.child(child, 'alias')) : first;
    const bound = isRenamed ? module : first;
    lowering.imported.set(name, bound);
    bind(lowering, { node: child, name, value: { kind: 'import', module: bound } }, into);
    // The module inside is loaded too, and then is a member of the one around it.
    if (!isRenamed && first !== module) into.push({ kind: 'do', value: { kind: 'import', module } });
  }
}

function importNames(lowering: PythonLowering, node: number, into: Statement[]): void {
  const { read } = lowering;
  const module = dottedText(lowering, read.child(node, 'module_name'));
  if (read.firstOf(node, 'wildcard_import') !== NO_NODE) {
    const callee: Expression = { kind: 'name', name: '#importAll' };
    const value: Expression = { kind: 'import', module };
    into.push({ kind: 'do', value: { kind: 'call', callee, arguments: [{ value }], place: lowering.place(node) } });
    return;
  }
  for (const child of read.children(node, 'name')) {
    const isRenamed = read.kind(child) === 'aliased_import';
    const original = dottedText(lowering, isRenamed ? read.child(child, 'name') : child);
    const name = isRenamed ? read.text(read.child(child, 'alias')) : original;
    lowering.imported.set(name, module.endsWith('.') ? module + original : `${module}.${original}`);
    bind(lowering, { node: child, name, value: { kind: 'import', module, name: original } }, into);
  }
}

interface Binding {
  readonly node: number;
  readonly name: string;
  readonly value: Expression;
}

function bind(lowering: PythonLowering, { node, name, value }: Binding, into: Statement[]): void {
  const target = lowering.nameWritten(name);
  into.push({ kind: 'do', value: { kind: 'assign', target, value, place: lowering.place(node) } });
}

/** A name with dots may be broken over lines. */
function dottedText(lowering: PythonLowering, node: number): string {
  return lowering.read.text(node).replace(/[\s\\]+/g, '');
}
