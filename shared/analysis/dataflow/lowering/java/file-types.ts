import { NO_NODE } from '../../../tree/flat-tree';
import { JAVA_LANG_TYPES } from './java-lang-types';
import type { JavaSyntax } from './java-syntax';
import { TypeParameters } from './type-parameters';

export interface FileClass {
  readonly qualifiedName: string;
  /** An instance of it belongs to one of the class it stands in. */
  readonly isInner: boolean;
}

const CLASS_KINDS: ReadonlySet<string> = new Set([
  'class_declaration',
  'interface_declaration',
  'enum_declaration',
  'record_declaration',
  'annotation_type_declaration',
]);

/** What the simple names of a file stand for: its imports and its own classes. */
export class FileTypes {
  readonly package: string | undefined;
  readonly #imports = new Map<string, string>();
  readonly #staticImports = new Map<string, string>();
  /** `import static a.B.*`. */
  readonly #staticWildcards: string[] = [];
  readonly #classes = new Map<string, FileClass>();
  readonly #resolved = new Map<string, string>();
  readonly #parameters: TypeParameters;

  constructor(private readonly syntax: JavaSyntax) {
    this.#parameters = new TypeParameters(syntax);
    const declaration = syntax.childOfKind(0, 'package_declaration');
    this.package = declaration === NO_NODE ? undefined : this.#dotted(this.#nameOf(declaration));
    for (const node of syntax.named(0)) {
      if (syntax.kind(node) === 'import_declaration') this.#import(node);
    }
    this.#collectClasses();
  }

  /** Of a simple name, or one that begins with a type: `Map.Entry`. What is not known stays as it is. */
  resolve(name: string): string {
    const known = this.#resolved.get(name);
    if (known !== undefined) return known;
    const dot = name.indexOf('.');
    const first = dot === -1 ? name : name.slice(0, dot);
    const qualified = this.#classes.get(first)?.qualifiedName ?? this.#imports.get(first) ?? inJavaLang(first);
    const resolved = qualified + (dot === -1 ? '' : name.slice(dot));
    this.#resolved.set(name, resolved);
    return resolved;
  }

  isKnown(name: string): boolean {
    return this.#classes.has(name) || this.#imports.has(name) || JAVA_LANG_TYPES.has(name);
  }

  /** A class of this file by its simple name. */
  classOf(name: string): FileClass | undefined {
    return this.#classes.get(name);
  }

  /** The class whose static member a name is. */
  staticImport(name: string): string | undefined {
    return this.#staticImports.get(name);
  }

  /** The one class all of whose static members are imported. */
  get staticWildcard(): string | undefined {
    return this.#staticWildcards.length === 1 ? this.#staticWildcards[0] : undefined;
  }

  /** Of a node that names a type; undefined for `var` and for what stands for any type. */
  typeOf(node: number, dimensions = NO_NODE): string | undefined {
    const element = this.#elementTypeOf(node);
    if (element === undefined || dimensions === NO_NODE) return element;
    return element + this.#brackets(dimensions);
  }

  /** With its type arguments: what a method returns may be sent on as what they say. */
  returnTypeOf(node: number, dimensions: number): string | undefined {
    const type = this.typeOf(node, dimensions);
    if (type === undefined || this.syntax.kind(node) !== 'generic_type') return type;
    const given = this.syntax.named(this.syntax.childOfKind(node, 'type_arguments'));
    return `${type}<${given.map((one) => this.typeOf(one) ?? '?').join(', ')}>`;
  }

  #elementTypeOf(node: number): string | undefined {
    switch (this.syntax.kind(node)) {
      case '':
        return undefined;
      case 'type_identifier':
        return this.#namedType(this.syntax.text(node), node);
      case 'scoped_type_identifier':
        return this.resolve(this.#dotted(node));
      case 'generic_type':
        return this.#elementTypeOf(this.syntax.firstNamed(node));
      case 'annotated_type':
        return this.#elementTypeOf(this.syntax.named(node).at(-1) ?? NO_NODE);
      case 'array_type': {
        const element = this.#elementTypeOf(this.syntax.child(node, 'element')) ?? 'java.lang.Object';
        return element + this.#brackets(this.syntax.child(node, 'dimensions'));
      }
      default:
        return this.syntax.text(node);
    }
  }

  #namedType(name: string, node: number): string | undefined {
    if (name === 'var') return undefined;
    const bound = this.#parameters.boundOf(name, node);
    if (bound === undefined) return this.resolve(name);
    if (bound === NO_NODE) return undefined;
    // One parameter may be bound by another, and that by the first: such a type may be any.
    return this.#parameters.boundOf(this.syntax.text(bound), bound) === undefined
      ? this.#elementTypeOf(bound)
      : undefined;
  }

  #brackets(dimensions: number): string {
    return '[]'.repeat(this.syntax.text(dimensions).split('[').length - 1);
  }

  #import(node: number): void {
    const children = this.syntax.everyChild(node);
    const isStatic = children.some((child) => this.syntax.kind(child) === 'static');
    const isWildcard = children.some((child) => this.syntax.kind(child) === 'asterisk');
    const name = this.#dotted(this.#nameOf(node));
    if (isWildcard) {
      if (isStatic) this.#staticWildcards.push(name);
      return;
    }
    const last = name.slice(name.lastIndexOf('.') + 1);
    if (isStatic) this.#staticImports.set(last, name.slice(0, Math.max(name.lastIndexOf('.'), 0)));
    // A nested class may be imported like a static member.
    if (!isStatic || /^[A-Z].*[a-z]/.test(last)) this.#imports.set(last, name);
  }

  #nameOf(declaration: number): number {
    const names = this.syntax.named(declaration);
    return names.find((child) => this.syntax.kind(child).endsWith('identifier')) ?? NO_NODE;
  }

  /** Without white space, comments and type arguments. */
  #dotted(node: number): string {
    const text = this.syntax.text(node);
    return /^[\w.$]*$/.test(text) ? text : text.replace(/\/\*.*?\*\/|<.*?>+|@\w+|\s+/gs, '');
  }

  /** Classes that stand in classes; those within functions have no name outside. */
  #collectClasses(): void {
    const open: { readonly node: number; readonly outer: string | undefined; readonly isStatic: boolean }[] = [];
    const add = (children: readonly number[], outer: string | undefined, isStatic: boolean) => {
      for (const node of children) if (CLASS_KINDS.has(this.syntax.kind(node))) open.push({ node, outer, isStatic });
    };
    add(this.syntax.named(0), undefined, true);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { node, outer, isStatic } = next;
      const name = this.syntax.text(this.syntax.child(node, 'name'));
      const prefix = outer ?? this.package;
      const qualifiedName = prefix === undefined ? name : `${prefix}.${name}`;
      const isInner = !isStatic && this.syntax.kind(node) === 'class_declaration' && !this.#isStatic(node);
      if (!this.#classes.has(name)) this.#classes.set(name, { qualifiedName, isInner });
      const body = this.syntax.child(node, 'body');
      const members = this.syntax.named(body);
      const more = members.filter((child) => this.syntax.kind(child) === 'enum_body_declarations');
      const isInterface =
        this.syntax.kind(node) !== 'class_declaration' && this.syntax.kind(node) !== 'enum_declaration';
      add([...members, ...more.flatMap((child) => this.syntax.named(child))], qualifiedName, isInterface);
    }
  }

  #isStatic(node: number): boolean {
    const modifiers = this.syntax.childOfKind(node, 'modifiers');
    return this.syntax.everyChild(modifiers).some((child) => this.syntax.kind(child) === 'static');
  }
}

function inJavaLang(name: string): string {
  return JAVA_LANG_TYPES.has(name) ? `java.lang.${name}` : name;
}
