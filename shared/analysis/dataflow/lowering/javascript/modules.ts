import type { Region } from '../../../../findings';
import { NO_NODE } from '../../../tree/flat-tree';
import type { Expression, Statement } from '../../ir';
import type { FileLowering } from './file-lowering';
import { textOfString } from './literals';
import { nameExpression } from './names';
import { namesOfPattern } from './pattern-names';

/** `import` is hoisted: modules are there, and their names known, before anything else runs. */
export function lowerImports(file: FileLowering, statements: readonly number[], into: Statement[]): void {
  for (const statement of statements) {
    if (file.tree.kind(statement) === 'import_statement') lowerImport(file, statement, into);
  }
}

function lowerImport(file: FileLowering, node: number, into: Statement[]): void {
  const { tree } = file;
  if (file.hasToken(node, 'type') || file.hasToken(node, 'typeof')) {
    rememberTypes(file, node);
    return;
  }
  const source = file.child(node, 'source');
  const clause = tree.namedChildren(node).find((child) => tree.kind(child).startsWith('import_') && child !== source);
  const written = source === NO_NODE && clause !== undefined ? file.child(clause, 'source') : source;
  if (written === NO_NODE) return;
  const module = textOfString(file, written);
  const names = clause === undefined ? [] : importedNames(file, clause);
  if (names.length === 0) into.push({ kind: 'do', value: { kind: 'import', module } });
  for (const { local, name } of names) {
    remember(file, module, local, name);
    file.scope.declare(local, local);
    file.current.take(local);
    const value: Expression = name === undefined ? { kind: 'import', module } : { kind: 'import', module, name };
    into.push({ kind: 'declare', name: local, value });
  }
}

/** `import type` brings nothing but names of types. */
function rememberTypes(file: FileLowering, node: number): void {
  const source = file.child(node, 'source');
  const clause = file.tree.namedChildren(node).find((child) => file.tree.kind(child) === 'import_clause');
  if (source === NO_NODE || clause === undefined) return;
  for (const { local, name } of importedNames(file, clause)) remember(file, textOfString(file, source), local, name);
}

/** A default import is the module as far as types go: `import express from 'express'`. */
function remember(file: FileLowering, module: string, local: string, name: string | undefined): void {
  const plain = module.replace(/^node:/, '');
  file.imports.set(local, name === undefined || name === 'default' ? plain : `${plain}.${name}`);
}

interface ImportedName {
  readonly local: string;
  /** Absent for all of the module. */
  readonly name?: string;
}

function importedNames(file: FileLowering, clause: number): readonly ImportedName[] {
  const { tree } = file;
  return tree.namedChildren(clause).flatMap((part): ImportedName[] => {
    switch (tree.kind(part)) {
      case 'identifier':
        // `import a = require('b')` is all of it.
        return tree.kind(clause) === 'import_require_clause'
          ? [{ local: tree.textOf(part) }]
          : [{ local: tree.textOf(part), name: 'default' }];
      case 'namespace_import':
        return [{ local: tree.textOf(file.firstNamed(part)) }];
      case 'named_imports':
        return tree.namedChildren(part).flatMap((specifier) => specifierNames(file, specifier) ?? []);
      default:
        return [];
    }
  });
}

function specifierNames(file: FileLowering, specifier: number): ImportedName | undefined {
  const name = file.child(specifier, 'name');
  if (name === NO_NODE) return undefined;
  const alias = file.child(specifier, 'alias');
  return { local: exportedText(file, alias === NO_NODE ? name : alias), name: exportedText(file, name) };
}

function exportedText(file: FileLowering, node: number): string {
  return file.tree.kind(node) === 'string' ? textOfString(file, node) : file.tree.textOf(node);
}

/** `import a = b.c` gives a name of a namespace another one. */
export function lowerImportAlias(file: FileLowering, node: number, into: Statement[]): void {
  const [alias, value] = file.tree.namedChildren(node);
  if (alias === undefined || value === undefined) return;
  const [first = '', ...rest] = file.tree.textOf(value).split('.');
  let read = nameExpression(file, first);
  for (const name of rest) read = { kind: 'member', object: read, name, place: file.place(value) };
  const local = file.tree.textOf(alias);
  into.push({ kind: 'declare', name: file.scope.find(local) ?? local, value: read });
}

export function lowerExport(file: FileLowering, node: number, into: Statement[]): void {
  const declaration = file.child(node, 'declaration');
  const value = file.child(node, 'value');
  const place = file.place(node);
  if (file.child(node, 'source') !== NO_NODE) exportFrom(file, node, into);
  else if (declaration !== NO_NODE) exportDeclaration(file, declaration, into, file.hasToken(node, 'default'));
  else if (value !== NO_NODE) exportValue(file, 'default', file.expression(value), place, into);
  else exportNames(file, node, into);
}

function exportDeclaration(file: FileLowering, declaration: number, into: Statement[], isDefault: boolean): void {
  file.statement(declaration, into);
  const place = file.place(declaration);
  for (const name of declaredNames(file, declaration)) {
    exportValue(file, isDefault ? 'default' : name, nameExpression(file, name), place, into);
  }
}

function declaredNames(file: FileLowering, declaration: number): readonly string[] {
  const { tree } = file;
  switch (tree.kind(declaration)) {
    case 'lexical_declaration':
    case 'variable_declaration':
      return tree.namedChildren(declaration).flatMap((part) => namesOfPattern(file, file.child(part, 'name')));
    case 'interface_declaration':
    case 'type_alias_declaration':
    case 'function_signature':
    case 'ambient_declaration':
      return [];
    default: {
      const name = file.child(declaration, 'name');
      return name === NO_NODE ? [] : [tree.textOf(name)];
    }
  }
}

function exportValue(file: FileLowering, name: string, value: Expression, place: Region, into: Statement[]): void {
  const target = file.exportTarget(name, place);
  into.push({ kind: 'do', value: { kind: 'assign', target, value, place } });
}

/** `export { a as b }` may stand before `a` has its value. */
function exportNames(file: FileLowering, node: number, into: Statement[]): void {
  const { tree } = file;
  const place = file.place(node);
  if (file.hasToken(node, 'type')) return;
  for (const part of tree.namedChildren(node)) {
    if (tree.kind(part) === 'export_clause') {
      for (const specifier of tree.namedChildren(part)) {
        exportSpecifier(file, specifier, (local) => nameExpression(file, local));
      }
    } else if (file.isExpression(part)) {
      // `export = a`
      const target: Expression = { kind: 'member', object: { kind: 'name', name: 'module' }, name: 'exports', place };
      into.push({ kind: 'do', value: { kind: 'assign', target, value: file.expression(part), place } });
    }
  }
}

function exportSpecifier(file: FileLowering, specifier: number, valueOf: (local: string) => Expression): void {
  const names = specifierNames(file, specifier);
  if (names === undefined) return;
  exportValue(file, names.local, valueOf(names.name ?? names.local), file.place(specifier), file.epilogue);
}

function exportFrom(file: FileLowering, node: number, into: Statement[]): void {
  const { tree } = file;
  const module = textOfString(file, file.child(node, 'source'));
  const place = file.place(node);
  if (file.hasToken(node, 'type')) return;
  const parts = tree.namedChildren(node);
  for (const part of parts) {
    if (tree.kind(part) === 'export_clause') {
      for (const specifier of tree.namedChildren(part)) {
        exportSpecifier(file, specifier, (name) => ({ kind: 'import', module, name }));
      }
    } else if (tree.kind(part) === 'namespace_export') {
      exportValue(file, exportedText(file, file.firstNamed(part)), { kind: 'import', module }, place, into);
    }
  }
  if (!file.hasToken(node, '*')) return;
  const callee: Expression = { kind: 'name', name: '#exportAll' };
  into.push({ kind: 'do', value: { kind: 'call', callee, arguments: [{ value: { kind: 'import', module } }], place } });
}
