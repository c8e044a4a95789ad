import type { Annotation } from '../../ir';
import type { PythonLowering } from './python-lowering';
import { resolveName } from './type-name';

const DOTTED = /^[A-Za-z_][\w.]*$/;
/** They say how a function is called, and are not called with it by the solver. */
const MARKS = new Set([
  'staticmethod',
  'classmethod',
  'property',
  'abstractmethod',
  'abc.abstractmethod',
  'typing.overload',
]);

/** What a decorator, or a call in the type of a parameter, says. */
export function annotationOf(lowering: PythonLowering, node: number): Annotation {
  const { read } = lowering;
  const isCall = read.kind(node) === 'call';
  const name = read.text(isCall ? read.child(node, 'function') : node).replace(/\s+/g, '');
  const value = lowering.expression(node);
  const constants: Annotation['arguments'][number][] = [];
  if (value.kind === 'call') {
    for (const { name: keyword, value: given } of value.arguments) {
      if (given.kind === 'constant') {
        constants.push({ ...(keyword !== undefined && { name: keyword }), value: given.value });
      }
    }
  }
  const qualifiedName = DOTTED.test(name) ? resolveName(lowering, name) : name;
  return {
    name: DOTTED.test(name) ? name : '',
    ...(qualifiedName !== name && { qualifiedName }),
    ...(!MARKS.has(qualifiedName) && { value }),
    arguments: constants,
  };
}
