import { NO_NODE } from '../../../tree/flat-tree';
import type { PythonLowering } from './python-lowering';
import { resolveName } from './type-name';

const DOTTED = /^[A-Za-z_][\w.]*$/;
const CLASS = /(?:^|\.)[A-Z]\w*$/;
const NAMES: ReadonlySet<string> = new Set(['identifier', 'attribute']);

/** Keeps in mind of which class an object is that was made right here: `app = Flask(__name__)`. */
export function noteMade(lowering: PythonLowering, targets: readonly number[], value: number): void {
  const { read, made } = lowering;
  const maker = makerOf(lowering, value);
  for (const target of targets) {
    if (!NAMES.has(read.kind(target))) continue;
    const name = read.text(target);
    if (maker === undefined) made.delete(name);
    else made.set(name, maker);
  }
}

/** The class of the object whose method stands there, as far as the file tells: `flask.Flask` for `app.get`. */
export function makerOfObject({ made, scope }: PythonLowering, method: string): string | undefined {
  const object = method.slice(0, Math.max(method.lastIndexOf('.'), 0));
  // What a function is given is not what has the same name outside.
  if (scope.parameters.has(object) && !scope.bound.has(object)) return undefined;
  return made.get(object);
}

function makerOf(lowering: PythonLowering, value: number): string | undefined {
  const { read } = lowering;
  if (value === NO_NODE || read.kind(value) !== 'call') return undefined;
  const callee = read.child(value, 'function');
  if (!NAMES.has(read.kind(callee))) return undefined;
  const name = read.text(callee);
  const resolved = DOTTED.test(name) ? resolveName(lowering, name) : '';
  return CLASS.test(resolved) ? resolved : undefined;
}
