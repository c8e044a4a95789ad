import type { CodeRule } from '../code-rule';
import { BASH } from './bash';
import { CPP } from './cpp';
import { CSHARP } from './csharp';
import { GO } from './go';
import { JAVA } from './java';
import { JAVASCRIPT } from './javascript';
import { KOTLIN } from './kotlin';
import { PHP } from './php';
import { PYTHON } from './python';
import { RUBY } from './ruby';
import { RUST } from './rust';
import { TERRAFORM } from './terraform';

/** Every rule of our own over syntax trees; each language lists its own beside its rules. */
export const CODE_RULES: readonly CodeRule[] = [
  ...BASH,
  ...CPP,
  ...CSHARP,
  ...GO,
  ...JAVA,
  ...JAVASCRIPT,
  ...KOTLIN,
  ...PHP,
  ...PYTHON,
  ...RUBY,
  ...RUST,
  ...TERRAFORM,
];
