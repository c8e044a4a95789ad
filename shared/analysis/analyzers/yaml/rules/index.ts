import type { YamlRule } from '../yaml-file';
import { duplicateKey } from './duplicate-key';
import { octalNumber } from './octal-number';
import { tabIndentation } from './tab-indentation';
import { truthyText } from './truthy-text';
import { unknownAlias } from './unknown-alias';
import { versionAsNumber } from './version-as-number';

/** Every rule of YAML texts. */
export const YAML_RULES: readonly YamlRule[] = [
  duplicateKey,
  octalNumber,
  tabIndentation,
  truthyText,
  unknownAlias,
  versionAsNumber,
];
