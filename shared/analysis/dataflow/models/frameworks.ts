import type { FrameworkModel } from './model';
import { PYTHON_FRAMEWORKS } from './python';

/** Every library that is known. */
export const FRAMEWORKS: readonly FrameworkModel[] = [...PYTHON_FRAMEWORKS];
