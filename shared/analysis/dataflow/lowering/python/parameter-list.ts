import { NO_NODE } from '../../../tree/flat-tree';
import type { Annotation, Parameter, Statement } from '../../ir';
import { annotationOf } from './annotation-of';
import { assignTo } from './assign-to';
import type { PythonLowering } from './python-lowering';
import { typeName } from './type-name';

export interface ParameterList {
  readonly parameters: readonly Parameter[];
  /** Takes apart, inside the function, what has no name of its own. */
  readonly unpack: (into: Statement[]) => void;
}

/** Lowered in the scope around the function, where defaults are evaluated. */
export function parameterList(lowering: PythonLowering, node: number): ParameterList {
  const parameters: Parameter[] = [];
  const patterns: [pattern: number, name: string][] = [];
  if (node !== NO_NODE) {
    for (const child of lowering.read.named(node)) {
      const parameter = parameterOf(lowering, child, patterns);
      if (parameter !== undefined) parameters.push(parameter);
    }
  }
  return {
    parameters,
    unpack(into) {
      for (const [pattern, name] of patterns) assignTo(lowering, pattern, { kind: 'name', name }, into);
    },
  };
}

function parameterOf(
  lowering: PythonLowering,
  node: number,
  patterns: [pattern: number, name: string][],
): Parameter | undefined {
  const { read } = lowering;
  const place = lowering.place(node);
  const plain = { annotations: [], place };
  switch (read.kind(node)) {
    case 'identifier':
      return { name: read.text(node), ...plain };
    case 'default_parameter':
    case 'typed_default_parameter':
      return withDefault(lowering, node);
    case 'typed_parameter':
      return typed(lowering, node);
    case 'list_splat_pattern':
      return { name: read.text(read.first(node)), rest: 'positional', ...plain };
    case 'dictionary_splat_pattern':
      return { name: read.text(read.first(node)), rest: 'named', ...plain };
    // Whatever stands behind it is given by name alone.
    case 'keyword_separator':
      return { name: lowering.freshName('rest'), rest: 'positional', ...plain };
    case 'tuple_pattern': {
      const name = lowering.freshName('parameter');
      patterns.push([node, name]);
      return { name, ...plain };
    }
    default:
      return undefined;
  }
}

function withDefault(lowering: PythonLowering, node: number): Parameter {
  const { read } = lowering;
  const type = read.child(node, 'type');
  return {
    name: read.text(read.child(node, 'name')),
    ...typeOf(lowering, type),
    default: lowering.expression(read.child(node, 'value')),
    place: lowering.place(node),
  };
}

function typed(lowering: PythonLowering, node: number): Parameter {
  const { read } = lowering;
  const name = read.first(node);
  const kind = read.kind(name);
  const type = typeOf(lowering, read.child(node, 'type'));
  const place = lowering.place(node);
  if (kind === 'list_splat_pattern') return { name: read.text(read.first(name)), ...type, rest: 'positional', place };
  if (kind === 'dictionary_splat_pattern') return { name: read.text(read.first(name)), ...type, rest: 'named', place };
  return { name: read.text(name), ...type, place };
}

function typeOf(lowering: PythonLowering, node: number): Pick<Parameter, 'type' | 'annotations'> {
  if (node === NO_NODE) return { annotations: [] };
  const type = typeName(lowering, node);
  return { ...(type !== undefined && { type }), annotations: metadata(lowering, node) };
}

/** `Annotated[str, Query()]` says what a parameter is. */
function metadata(lowering: PythonLowering, node: number): Annotation[] {
  const { read } = lowering;
  const generic = read.first(node);
  if (!/^(\w+\.)*Annotated\[/.test(read.text(node))) return [];
  const parameters = read.kind(generic) === 'generic_type' ? read.firstOf(generic, 'type_parameter') : generic;
  return read
    .named(parameters)
    .slice(1)
    .flatMap((type) => annotationOf(lowering, read.kind(type) === 'type' ? read.first(type) : type));
}
