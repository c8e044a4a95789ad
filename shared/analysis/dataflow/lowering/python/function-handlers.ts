import { NO_NODE } from '../../../tree/flat-tree';
import type { Annotation, Expression, FunctionUnit, Statement } from '../../ir';
import { FunctionScope } from './function-scope';
import { parameterList } from './parameter-list';
import type { ExpressionHandler, PythonLowering } from './python-lowering';
import { typeName } from './type-name';

/** Functions without a name, and what makes a function a generator. */
export const FUNCTION_EXPRESSIONS: readonly (readonly [string, ExpressionHandler])[] = [
  ['lambda', lambda],
  ['yield', yielded],
];

/** Lowers a function and gives its id. */
export function functionUnit(lowering: PythonLowering, node: number, annotations: readonly Annotation[]): number {
  const { read } = lowering;
  const body = read.child(node, 'body');
  const returned = read.child(node, 'return_type');
  const returnType = returned === NO_NODE ? undefined : typeName(lowering, returned);
  const name = read.text(read.child(node, 'name'));
  return makeFunction(lowering, node, (into) => {
    into.push(...lowering.block(body));
    return {
      name,
      annotations,
      isAsync: read.startsWith(node, 'async'),
      ...(returnType !== undefined && { returnType }),
    };
  });
}

function lambda(lowering: PythonLowering, node: number): Expression {
  const body = lowering.read.child(node, 'body');
  const id = makeFunction(lowering, node, (into) => {
    into.push({ kind: 'return', value: lowering.expression(body) });
    return { name: '<lambda>', annotations: [], isAsync: false };
  });
  return { kind: 'function', id };
}

type Named = Pick<FunctionUnit, 'name' | 'annotations' | 'isAsync' | 'returnType'>;

function makeFunction(lowering: PythonLowering, node: number, fill: (into: Statement[]) => Named): number {
  const { read, functions } = lowering;
  const { parameters, unpack } = parameterList(lowering, read.child(node, 'parameters'));
  const around = lowering.scope;
  const owner = around.classBody();
  const isAtModuleLevel = lowering.isAtModuleLevel;
  const id = functions.length;
  functions.push(undefined);
  const scope = new FunctionScope(id);
  for (const parameter of parameters) scope.parameters.add(parameter.name);
  const statements: Statement[] = [];
  const named = lowering.inFunction(scope, () => {
    unpack(statements);
    return fill(statements);
  });
  const marks = new Set(named.annotations.map((annotation) => annotation.name.split('.').at(-1)));
  functions[id] = {
    ...named,
    parameters,
    body: [...declarations(scope), ...statements],
    parent: around.id,
    ...(owner !== undefined && { owner: owner.id }),
    ...(marks.has('staticmethod') && { isStatic: true }),
    ...((marks.has('property') || marks.has('cached_property')) && { isGetter: true }),
    ...((marks.has('abstractmethod') || marks.has('overload')) && { isAbstract: true }),
    ...(scope.isGenerator && { isGenerator: true }),
    ...(isAtModuleLevel && !named.name.startsWith('_') && named.name !== '<lambda>' && { isExported: true }),
    place: lowering.place(node),
  };
  return id;
}

export function declarations(scope: FunctionScope): Statement[] {
  return scope.variables().map((name) => ({ kind: 'declare', name }));
}

function yielded(lowering: PythonLowering, node: number): Expression {
  const { read } = lowering;
  lowering.scope.isGenerator = true;
  const isEach = /^yield\s+from\b/.test(read.text(node).slice(0, 40));
  return { kind: 'yield', value: lowering.expression(read.first(node)), isEach };
}
