import type { CodeRule } from '../../code-rule';

export const RUST: readonly CodeRule[] = [];
