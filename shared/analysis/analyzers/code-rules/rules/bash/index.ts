import type { CodeRule } from '../../code-rule';

export const BASH: readonly CodeRule[] = [];
