import type { DataflowLanguage, Module } from '../ir';
import type { ModelWords } from './model-words';
import type { Program } from './program';
import { normalName } from './pattern-map';

/** A type of Java with its package. */
const QUALIFIED = /^(?:[a-z_]\w*\.)+[A-Z]\w*$/;

/**
 * Tells the types of libraries from others that only bear their names: Java says by its imports, and by the package a file is in, which
 * `URL` is meant. Elsewhere a name may stand for anything that is so called.
 */
export class TypeNames {
  /** Types that were asked about: what is imported looks the same in every file. */
  readonly #foreign = new Map<string, boolean>();

  constructor(
    private readonly program: Program,
    private readonly words: Readonly<Record<DataflowLanguage, Pick<ModelWords, 'types'>>>,
  ) {}

  /** Names, and types without their packages as well: models name a constructor so. Without those that the program itself has. */
  withSimpleNames(names: readonly string[], module: Module): readonly string[] {
    const meant = names.filter((name) => !this.isOfProgram(name, module));
    const simple = meant.flatMap((name) =>
      name.includes('.') && !this.isForeign(name, module) ? [name.slice(name.lastIndexOf('.') + 1)] : [],
    );
    return simple.length === 0 ? meant : [...meant, ...simple];
  }

  /** Whether a type with its package is one that no model speaks of. */
  isForeign(name: string, { language }: Module): boolean {
    if (language !== 'java') return false;
    const known = this.#foreign.get(name);
    if (known !== undefined) return known;
    const isForeign = QUALIFIED.test(name) && !this.#isOfModels(name) && !this.program.extendsNamesake(name);
    this.#foreign.set(name, isForeign);
    return isForeign;
  }

  /** Whether a type without a package is one of the package that the file is in. */
  isOfProgram(name: string, module: Module): boolean {
    if (module.language !== 'java' || !/^[A-Z]\w*$/.test(name)) return false;
    const qualifiedName = module.package === undefined ? name : `${module.package}.${name}`;
    return (
      this.program.hasClass(qualifiedName) &&
      !this.#isOfModels(qualifiedName) &&
      !this.program.extendsNamesake(qualifiedName)
    );
  }

  /** Settings may name types of the program, with their packages or without. */
  #isOfModels(qualifiedName: string): boolean {
    const { types } = this.words.java;
    return types.has(normalName(qualifiedName)) || types.has(qualifiedName.slice(qualifiedName.lastIndexOf('.') + 1));
  }
}
