import { JAVA_MODELS } from './java';
import type { FrameworkModel } from './model';
import { PYTHON_FRAMEWORKS } from './python';

/** Every library that is known. */
export const FRAMEWORKS: readonly FrameworkModel[] = [...JAVA_MODELS, ...PYTHON_FRAMEWORKS];
