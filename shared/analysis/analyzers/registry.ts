import type { AnalyzerManifest } from './analyzer';
import { codeRules } from './code-rules/manifest';
import { oxlint } from './oxlint/manifest';
import { ruff } from './ruff/manifest';
import { secrets } from './secrets/manifest';
import { suppressions } from './suppressions/manifest';
import { syntax } from './syntax/manifest';

/** Every analyzer; the code behind those that run per file is loaded in the worker only. */
export const ANALYZERS: readonly AnalyzerManifest[] = [codeRules, oxlint, ruff, secrets, suppressions, syntax];
