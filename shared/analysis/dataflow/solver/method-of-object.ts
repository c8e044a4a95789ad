import type { Annotation, Module } from '../ir';
import type { ObjectModel } from '../models';

/** `shop.Router`, of another package; what is written without a dot, or begins with one, may be derived from anything. */
const OF_OTHERS = /^\w+\./;

/** Whether a decorator is a method of an object that a model speaks of. */
export function isMethodOf({ name, madeBy }: Annotation, object: ObjectModel, file: Module): boolean {
  if (madeBy !== undefined && object.madeBy.includes(madeBy)) return true;
  if (madeBy !== undefined && OF_OTHERS.test(madeBy)) return false;
  return name.includes('.') && imports(file, object.packages) && !imports(file, object.unlessPackages);
}

function imports({ roots = [] }: Module, packages: readonly string[]): boolean {
  return roots.some((root) => packages.some((one) => root === one || root.startsWith(`${one}.`)));
}
