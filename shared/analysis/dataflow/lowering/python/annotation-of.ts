import type { Annotation, Expression } from '../../ir';
import { makerOfObject } from './made-objects';
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

function lastName(value: Expression): string | undefined {
  return value.kind === 'import' || value.kind === 'member' || value.kind === 'name' ? value.name : undefined;
}

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
      // Of a class its name tells most: `response_class=HTMLResponse`.
      const named = keyword === undefined ? undefined : lastName(given);
      if (keyword !== undefined && named !== undefined) constants.push({ name: keyword, value: named });
    }
  }
  const qualifiedName = DOTTED.test(name) ? resolveName(lowering, name) : name;
  const madeBy = makerOfObject(lowering, name);
  return {
    name: DOTTED.test(name) ? name : '',
    ...(qualifiedName !== name && { qualifiedName }),
    ...(madeBy !== undefined && { madeBy }),
    ...(!MARKS.has(qualifiedName) && { value }),
    arguments: constants,
  };
}
