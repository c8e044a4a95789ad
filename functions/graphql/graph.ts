import {
  ApiKeyView,
  CallerView,
  FindingView,
  JobView,
  ModelsView,
  ModelView,
  ProjectView,
  PushHookView,
  RuleTriageView,
  RunView,
  SnapshotView,
  TriageView,
  UsageView,
  WebhookView,
} from '../../shared/contracts';
import type { z } from 'zod';
import { getCallerFunction } from '../http/get-caller';
import { getJobFunction } from '../http/get-job';
import { getProjectFunction } from '../http/get-project';
import { getProjectAnalysisFunction } from '../http/get-project-analysis';
import { getRunFunction } from '../http/get-run';
import { getSnapshotFunction } from '../http/get-snapshot';
import { getUsageFunction } from '../http/get-usage';
import { listFindingsFunction } from '../http/list-findings';
import { listJobsFunction } from '../http/list-jobs';
import { listKeysFunction } from '../http/list-keys';
import { listModelsFunction } from '../http/list-models';
import { listProjectsFunction } from '../http/list-projects';
import { listRunsFunction } from '../http/list-runs';
import { listTriageFunction } from '../http/list-triage';
import { listWebhooksFunction } from '../http/list-webhooks';
import { sumTriageFunction } from '../http/sum-triage';
import { read, type Read } from './read';

/** What answers are called in the graph. What is not named here is called after the field that holds it. */
export const TYPE_NAMES: readonly (readonly [z.ZodType, string])[] = [
  [ApiKeyView, 'ApiKey'],
  [CallerView, 'Caller'],
  [FindingView, 'Finding'],
  [JobView, 'Job'],
  [ModelsView, 'Models'],
  [ModelView, 'Model'],
  [ProjectView, 'Project'],
  [PushHookView, 'PushHook'],
  [RuleTriageView, 'RuleTriage'],
  [RunView, 'Run'],
  [SnapshotView, 'Snapshot'],
  [TriageView, 'Decision'],
  [UsageView, 'Usage'],
  [WebhookView, 'Webhook'],
];

/** Where one thing leads to others: for each type its fields that read, besides those that it holds itself. */
export const GRAPH: Readonly<Record<string, Readonly<Record<string, Read>>>> = {
  Query: {
    me: read(getCallerFunction),
    projects: read(listProjectsFunction),
    project: read(getProjectFunction),
    run: read(getRunFunction),
    job: read(getJobFunction),
    models: read(listModelsFunction),
    usage: read(getUsageFunction),
    keys: read(listKeysFunction),
  },
  Project: {
    runs: read(listRunsFunction, { projectId: 'id' }),
    latest_run: read(getProjectAnalysisFunction, { projectId: 'id' }, { mayBeAbsent: true }),
    jobs: read(listJobsFunction, { projectId: 'id' }),
    decisions: read(listTriageFunction, { projectId: 'id' }),
    decisions_by_rule: read(sumTriageFunction, { projectId: 'id' }),
    webhooks: read(listWebhooksFunction, { projectId: 'id' }),
  },
  Run: {
    project: read(getProjectFunction, { projectId: 'project_id' }),
    findings: read(listFindingsFunction, { runId: 'id' }),
    snapshot: read(getSnapshotFunction, { projectId: 'project_id', snapshotId: 'snapshot_id' }, { mayBeAbsent: true }),
  },
  Job: {
    project: read(getProjectFunction, { projectId: 'project_id' }),
    run: read(getRunFunction, { runId: 'run_id' }, { mayBeAbsent: true }),
  },
};
