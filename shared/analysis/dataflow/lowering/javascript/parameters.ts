import { NO_NODE } from '../../../tree/flat-tree';
import type { Expression, Field, Parameter, Statement } from '../../ir';
import { annotationsOf } from './annotations';
import type { FileLowering } from './file-lowering';
import { namesOfPattern } from './pattern-names';
import { bindPattern } from './patterns';
import type { Scope } from './scope';
import { typeOf } from './types';

/** Declares the parameters of a function; what is taken apart is so at the beginning of its body. */
export function lowerParameters(file: FileLowering, node: number, scope: Scope, body: Statement[]): void {
  const written = parametersOf(file, node);
  for (const parameter of written) {
    for (const name of namesOfPattern(file, patternOf(file, parameter))) {
      scope.declare(name, name);
      file.current.take(name);
    }
  }
  for (const parameter of written) lowerParameter(file, parameter, body);
}

function parametersOf(file: FileLowering, node: number): readonly number[] {
  const single = file.child(node, 'parameter');
  if (single !== NO_NODE) return [single];
  const list = file.child(node, 'parameters');
  if (list === NO_NODE) return [];
  // `this: Type` tells of the receiver.
  return file.tree.namedChildren(list).filter((parameter) => file.tree.textOf(patternOf(file, parameter)) !== 'this');
}

/** In TypeScript a parameter is a node of its own around its pattern. */
function patternOf(file: FileLowering, parameter: number): number {
  const pattern = file.child(parameter, 'pattern');
  return pattern === NO_NODE ? parameter : pattern;
}

function lowerParameter(file: FileLowering, parameter: number, body: Statement[]): void {
  const { tree } = file;
  const whole = patternOf(file, parameter);
  const isRest = tree.kind(whole) === 'rest_pattern';
  const hasDefault = tree.kind(whole) === 'assignment_pattern';
  const pattern = isRest ? file.firstNamed(whole) : hasDefault ? file.child(whole, 'left') : whole;
  const fallback = file.child(hasDefault ? whole : parameter, hasDefault ? 'right' : 'value');
  const isName = pattern !== NO_NODE && tree.kind(pattern) === 'identifier';
  const name = isName ? tree.textOf(pattern) : file.current.makeName('parameter');
  const type = typeOf(file, parameter);
  const made: Parameter = {
    name,
    annotations: annotationsOf(file, parameter),
    ...(type === undefined ? {} : { type }),
    ...(fallback === NO_NODE ? {} : { default: file.expression(fallback) }),
    ...(isRest ? { rest: 'positional' } : {}),
    place: file.place(parameter),
  };
  file.current.parameters.push(made);
  const value: Expression = { kind: 'name', name };
  if (!isName) bindPattern(file, { pattern, value, binding: 'declare', into: body });
  if (isProperty(file, parameter)) body.push(keepAsField(file, parameter, name));
}

/** The fields that parameters of a constructor make, with what they are declared to be. */
export function fieldsOfParameters(file: FileLowering, constructor: number): readonly Field[] {
  return parametersOf(file, constructor)
    .filter((parameter) => isProperty(file, parameter))
    .map((parameter) => {
      const type = typeOf(file, parameter);
      const pattern = patternOf(file, parameter);
      const isDefault = file.tree.kind(pattern) === 'assignment_pattern';
      const name = file.tree.textOf(isDefault ? file.child(pattern, 'left') : pattern);
      return { name, isStatic: false, ...(type === undefined ? {} : { type }), annotations: [] };
    });
}

/** `constructor(private readonly name: Type)` makes a field. */
function isProperty(file: FileLowering, parameter: number): boolean {
  return file.hasToken(parameter, 'accessibility_modifier') || file.hasToken(parameter, 'readonly');
}

function keepAsField(file: FileLowering, parameter: number, name: string): Statement {
  const place = file.place(parameter);
  const target: Expression = { kind: 'member', object: { kind: 'this' }, name, place };
  return { kind: 'do', value: { kind: 'assign', target, value: { kind: 'name', name }, place } };
}
