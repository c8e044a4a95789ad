import type { CodeRule } from '../../code-rule';

export const KOTLIN: readonly CodeRule[] = [];
