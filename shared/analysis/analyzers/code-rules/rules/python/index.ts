import type { CodeRule } from '../../code-rule';

export const PYTHON: readonly CodeRule[] = [];
