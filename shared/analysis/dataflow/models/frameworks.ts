import type { FrameworkModel } from './model';

/** Every library that is known. */
export const FRAMEWORKS: readonly FrameworkModel[] = [];
