import type { Region } from '../../../findings';
import type { Expression, Module, Statement } from '../../dataflow/ir';

const MAX_PLACES = 300;

/** Where a file may have what data must not get to, as far as names tell. */
export function sinkPlaces({ functions, classes }: Module, names: ReadonlySet<string>): Region[] {
  const finder = new PlaceFinder(names);
  for (const { body } of functions) finder.statements(body);
  for (const { fields, initializer } of classes) {
    for (const { value } of fields) if (value !== undefined) finder.visit(value);
    finder.statements(initializer);
  }
  return finder.places;
}

class PlaceFinder {
  readonly places: Region[] = [];

  constructor(private readonly names: ReadonlySet<string>) {}

  statements(statements: readonly Statement[]): void {
    for (const statement of statements) this.visit(statement);
  }

  /** Every statement and expression within, whatever its kind. */
  visit(node: Expression | Statement): void {
    if (this.places.length >= MAX_PLACES) return;
    const name = nameOf(node);
    if (name !== undefined && this.names.has(name) && 'place' in node) this.places.push(node.place);
    this.#inside(node);
  }

  /** Without lists of values: this runs for every node of every file. */
  #inside(object: object): void {
    for (const key in object) if (key !== 'place') this.#within(Reflect.get(object, key));
  }

  #within(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) for (const one of value) this.#within(one);
    else if (isNode(value)) this.visit(value);
    else this.#inside(value);
  }
}

function isNode(value: object): value is Expression | Statement {
  return 'kind' in value && typeof value.kind === 'string';
}

/** What is called, made or written to. */
function nameOf(node: Expression | Statement): string | undefined {
  if (node.kind === 'call' || node.kind === 'new') return lastName(node.callee);
  return node.kind === 'assign' && node.target.kind === 'member' ? node.target.name : undefined;
}

function lastName(callee: Expression): string | undefined {
  if (callee.kind === 'name' || callee.kind === 'member') return callee.name;
  if (callee.kind !== 'import') return undefined;
  return callee.name ?? callee.module.slice(callee.module.lastIndexOf('.') + 1);
}
