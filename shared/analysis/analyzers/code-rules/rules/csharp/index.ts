import type { CodeRule } from '../../code-rule';

export const CSHARP: readonly CodeRule[] = [];
