import type { CodeRule } from '../../code-rule';

export const JAVASCRIPT: readonly CodeRule[] = [];
