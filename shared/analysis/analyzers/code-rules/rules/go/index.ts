import type { CodeRule } from '../../code-rule';

export const GO: readonly CodeRule[] = [];
