import type { AnalyzerManifest } from './analyzer';
import { bicep } from './bicep/manifest';
import { codeRules } from './code-rules/manifest';
import { compose } from './compose/manifest';
import { coverage } from './coverage/manifest';
import { css } from './css/manifest';
import { dataflow } from './dataflow/manifest';
import { dependencies } from './dependencies/manifest';
import { dockerfile } from './dockerfile/manifest';
import { duplication } from './duplication/manifest';
import { html } from './html/manifest';
import { json } from './json/manifest';
import { kubernetes } from './kubernetes/manifest';
import { markdown } from './markdown/manifest';
import { metrics } from './metrics/manifest';
import { oxlint } from './oxlint/manifest';
import { ruff } from './ruff/manifest';
import { secrets } from './secrets/manifest';
import { sql } from './sql/manifest';
import { suppressions } from './suppressions/manifest';
import { syntax } from './syntax/manifest';
import { text } from './text/manifest';
import { workflows } from './workflows/manifest';
import { yaml } from './yaml/manifest';

/** Every analyzer; the code behind those that run per file is loaded in the worker only. */
export const ANALYZERS: readonly AnalyzerManifest[] = [
  bicep,
  codeRules,
  compose,
  coverage,
  css,
  dataflow,
  dependencies,
  dockerfile,
  duplication,
  html,
  json,
  kubernetes,
  markdown,
  metrics,
  oxlint,
  ruff,
  secrets,
  sql,
  suppressions,
  syntax,
  text,
  workflows,
  yaml,
];
