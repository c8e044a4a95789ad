import type { CodeRule } from '../../code-rule';

export const PHP: readonly CodeRule[] = [];
