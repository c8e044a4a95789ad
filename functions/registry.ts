import { auditEventFunction } from './event/audit-event';
import { measureEventFunction } from './event/measure-event';
import { notifyWebhooksFunction } from './event/notify-webhooks';
import { analyzeProjectFunction } from './http/analyze-project';
import { cancelJobFunction } from './http/cancel-job';
import { cancelRunFunction } from './http/cancel-run';
import { completeCodeFunction } from './http/complete-code';
import { createKeyFunction } from './http/create-key';
import { createProjectFunction } from './http/create-project';
import { createReportLinkFunction } from './http/create-report-link';
import { createTenantFunction } from './http/create-tenant';
import { createWebhookFunction } from './http/create-webhook';
import { decideFindingFunction } from './http/decide-finding';
import { dashboardFunction } from './http/dashboard';
import { deleteProjectFunction } from './http/delete-project';
import { deletePushHookFunction } from './http/delete-push-hook';
import { deleteWebhookFunction } from './http/delete-webhook';
import { docsFunction } from './http/docs';
import { documentCodeFunction } from './http/document-code';
import { explainCodeFunction } from './http/explain-code';
import { fixCodeFunction } from './http/fix-code';
import { generateCodeFunction } from './http/generate-code';
import { getCallerFunction } from './http/get-caller';
import { getErasureFunction } from './http/get-erasure';
import { getJobFunction } from './http/get-job';
import { getJobResultFunction } from './http/get-job-result';
import { getProjectFunction } from './http/get-project';
import { getProjectAnalysisFunction } from './http/get-project-analysis';
import { getReportFunction } from './http/get-report';
import { getRunFunction } from './http/get-run';
import { getSnapshotFunction } from './http/get-snapshot';
import { getUsageFunction } from './http/get-usage';
import { graphqlSchemaFunction } from './http/graphql-schema';
import { healthFunction } from './http/health';
import { healthReadyFunction } from './http/health-ready';
import { listAuditFunction } from './http/list-audit';
import { listErasuresFunction } from './http/list-erasures';
import { listFindingsFunction } from './http/list-findings';
import { listJobsFunction } from './http/list-jobs';
import { listKeysFunction } from './http/list-keys';
import { listParkedFunction } from './http/list-parked';
import { listModelsFunction } from './http/list-models';
import { listProjectsFunction } from './http/list-projects';
import { listRunsFunction } from './http/list-runs';
import { listTriageFunction } from './http/list-triage';
import { listWebhooksFunction } from './http/list-webhooks';
import { openReportLinkFunction } from './http/open-report-link';
import { replayParkedFunction } from './http/replay-parked';
import { openApiFunction } from './http/openapi';
import { queryGraphFunction } from './http/query-graph';
import { receivePushFunction } from './http/receive-push';
import { refactorCodeFunction } from './http/refactor-code';
import { reviewCodeFunction } from './http/review-code';
import { revokeKeyFunction } from './http/revoke-key';
import { searchCodeFunction } from './http/search-code';
import { setPushHookFunction } from './http/set-push-hook';
import { startJobFunction } from './http/start-job';
import { sumTriageFunction } from './http/sum-triage';
import { updateProjectFunction } from './http/update-project';
import { uploadSnapshotFunction } from './http/upload-snapshot';
import { withdrawDecisionFunction } from './http/withdraw-decision';
import { writeTestsFunction } from './http/write-tests';
import { analyzeBatchFunction } from './queue/analyze-batch';
import { blobUploadedFunction } from './queue/blob-uploaded';
import { deadLetterFunction } from './queue/dead-letter';
import { deliverWebhookFunction } from './queue/deliver-webhook';
import { eraseProjectFunction } from './queue/erase-project';
import { finalizeRunFunction } from './queue/finalize-run';
import { generateFunction } from './queue/generate';
import { planRunFunction } from './queue/plan-run';
import { reportToHostFunction } from './queue/report-to-host';
import type { EventFunction } from './runtime/event-function';
import type { AnyHttpFunction } from './runtime/http-function';
import type { AnyQueueFunction } from './runtime/queue-function';
import type { TimerFunction } from './runtime/timer-function';
import { applyRetentionFunction } from './timer/apply-retention';
import { reapStalledRunsFunction } from './timer/reap-stalled-runs';
import { refreshAdvisoriesFunction } from './timer/refresh-advisories';
import { relayOutboxFunction } from './timer/relay-outbox';

/** One line per file in http/, queue/, event/ and timer/. A test compares these lists with the folders. */
export const HTTP_FUNCTIONS: readonly AnyHttpFunction[] = [
  createProjectFunction,
  listProjectsFunction,
  getProjectFunction,
  updateProjectFunction,
  deleteProjectFunction,
  createWebhookFunction,
  listWebhooksFunction,
  deleteWebhookFunction,
  setPushHookFunction,
  deletePushHookFunction,
  receivePushFunction,
  uploadSnapshotFunction,
  getSnapshotFunction,
  analyzeProjectFunction,
  getProjectAnalysisFunction,
  listRunsFunction,
  getRunFunction,
  cancelRunFunction,
  listFindingsFunction,
  decideFindingFunction,
  withdrawDecisionFunction,
  listTriageFunction,
  sumTriageFunction,
  getReportFunction,
  createReportLinkFunction,
  openReportLinkFunction,
  generateCodeFunction,
  completeCodeFunction,
  explainCodeFunction,
  fixCodeFunction,
  documentCodeFunction,
  writeTestsFunction,
  refactorCodeFunction,
  reviewCodeFunction,
  startJobFunction,
  listJobsFunction,
  getJobFunction,
  cancelJobFunction,
  getJobResultFunction,
  searchCodeFunction,
  listModelsFunction,
  getUsageFunction,
  createTenantFunction,
  createKeyFunction,
  listKeysFunction,
  revokeKeyFunction,
  getCallerFunction,
  listAuditFunction,
  listErasuresFunction,
  getErasureFunction,
  listParkedFunction,
  replayParkedFunction,
  healthFunction,
  healthReadyFunction,
  queryGraphFunction,
  graphqlSchemaFunction,
  openApiFunction,
  docsFunction,
  dashboardFunction,
];

export const QUEUE_FUNCTIONS: readonly AnyQueueFunction[] = [
  planRunFunction,
  analyzeBatchFunction,
  finalizeRunFunction,
  generateFunction,
  blobUploadedFunction,
  eraseProjectFunction,
  deliverWebhookFunction,
  reportToHostFunction,
  deadLetterFunction,
];

/** One subscriber per subscription. */
export const EVENT_FUNCTIONS: readonly EventFunction[] = [
  auditEventFunction,
  notifyWebhooksFunction,
  measureEventFunction,
];

export const TIMER_FUNCTIONS: readonly TimerFunction[] = [
  relayOutboxFunction,
  reapStalledRunsFunction,
  refreshAdvisoriesFunction,
  applyRetentionFunction,
];
