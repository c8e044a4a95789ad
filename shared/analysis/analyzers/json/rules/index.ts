import type { JsonRule } from '../json-file';
import { duplicateKey } from './duplicate-key';
import { packageAnyVersion } from './package-any-version';
import { packageDuplicateDependency } from './package-duplicate-dependency';
import { packageInsecureSource } from './package-insecure-source';
import { packageScriptPipeToShell } from './package-script-pipe-to-shell';

/** Every rule of JSON texts. */
export const JSON_RULES: readonly JsonRule[] = [
  duplicateKey,
  packageAnyVersion,
  packageDuplicateDependency,
  packageInsecureSource,
  packageScriptPipeToShell,
];
