import type { StructureGrammar } from '../structure-grammar';
import { BASH } from './bash';
import { C } from './c';
import { CPP } from './cpp';
import { CSHARP } from './csharp';
import { GO } from './go';
import { JAVA } from './java';
import { JAVASCRIPT } from './javascript';
import { KOTLIN } from './kotlin';
import { LUA } from './lua';
import { PHP } from './php';
import { PYTHON } from './python';
import { RUBY } from './ruby';
import { RUST } from './rust';
import { SCALA } from './scala';
import { TYPESCRIPT } from './typescript';

/** By the name of the tree-sitter grammar. */
export const STRUCTURE_GRAMMARS: ReadonlyMap<string, StructureGrammar> = new Map([
  ['bash', BASH],
  ['c', C],
  ['c_sharp', CSHARP],
  ['cpp', CPP],
  ['go', GO],
  ['java', JAVA],
  ['javascript', JAVASCRIPT],
  ['kotlin', KOTLIN],
  ['lua', LUA],
  ['php', PHP],
  ['python', PYTHON],
  ['ruby', RUBY],
  ['rust', RUST],
  ['scala', SCALA],
  ['tsx', TYPESCRIPT],
  ['typescript', TYPESCRIPT],
]);
