import type { TextRule } from '../text-rule';
import { mergeConflict } from './merge-conflict';

/** Every rule of texts of every language. */
export const TEXT_RULES: readonly TextRule[] = [mergeConflict];
