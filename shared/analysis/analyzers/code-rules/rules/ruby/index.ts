import type { CodeRule } from '../../code-rule';

export const RUBY: readonly CodeRule[] = [];
