import type { CodeRule } from '../../code-rule';

export const CPP: readonly CodeRule[] = [];
