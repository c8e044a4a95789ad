import { JAVA_MODELS } from './java';
import { JAVASCRIPT_FRAMEWORKS } from './javascript';
import type { FrameworkModel } from './model';
import { PYTHON_FRAMEWORKS } from './python';

/** Every library that is known. */
export const FRAMEWORKS: readonly FrameworkModel[] = [...JAVA_MODELS, ...JAVASCRIPT_FRAMEWORKS, ...PYTHON_FRAMEWORKS];
