import type { Annotation, Expression, Field, Parameter, Statement } from '../../ir';
import type { ClassBody } from './function-scope';
import type { PythonLowering } from './python-lowering';

/** Decorators and bases that write `__init__` after the fields. */
const DECORATORS = new Set(['dataclass', 'define', 'frozen', 'mutable', 's', 'attrs', 'dataclass_transform']);
const BASES = new Set(['BaseModel', 'NamedTuple', 'SQLModel', 'Struct', 'BaseSettings', 'TypedDict']);

interface DataClass {
  readonly node: number;
  readonly parent: number;
  readonly annotations: readonly Annotation[];
  readonly bases: readonly Expression[];
  readonly fields: readonly Field[];
  readonly body: ClassBody;
}

/** The constructor that a data class gets without its being written; undefined for other classes. */
export function madeConstructor(lowering: PythonLowering, given: DataClass): number | undefined {
  const { annotations, bases, fields, body } = given;
  if (body.methods.some(({ name }) => name === '__init__')) return undefined;
  const isData =
    annotations.some(({ name }) => DECORATORS.has(name.split('.').at(-1) ?? '')) ||
    bases.some((base) => (base.kind === 'name' || base.kind === 'member') && BASES.has(base.name));
  const typed = fields.filter(({ isStatic, type }) => !isStatic || type !== undefined);
  if (!isData || typed.length === 0) return undefined;
  const place = lowering.place(given.node);
  const self: Parameter = { name: 'self', annotations: [], place };
  const parameters = typed.map((field): Parameter => {
    const { name, value, type } = field;
    return {
      name,
      ...(type !== undefined && { type }),
      ...(value !== undefined && { default: value }),
      annotations: [],
      place,
    };
  });
  const statements: Statement[] = parameters.map(({ name }) => {
    const target: Expression = { kind: 'member', object: { kind: 'name', name: 'self' }, name, place };
    return { kind: 'do', value: { kind: 'assign', target, value: { kind: 'name', name }, place } };
  });
  const id = lowering.functions.length;
  lowering.functions.push({
    name: '__init__',
    parameters: [self, ...parameters],
    body: statements,
    parent: given.parent,
    owner: body.id,
    annotations: [],
    place,
  });
  return id;
}
