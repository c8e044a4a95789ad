import type { CodeRule } from '../../code-rule';
import { emptyCatch } from './empty-catch';

export const JAVA: readonly CodeRule[] = [emptyCatch];
