import type { SecretSource } from '../access';
import type { ReportToHostMessage } from '../contracts';
import { HostRefusal, type HostClient, type Hosts } from '../hosts';
import { AurelisError, ForbiddenAddress } from '../kernel';
import { credentialFor, type RepositoryCredentials } from '../repositories';
import {
  isTerminal,
  type FindingStore,
  type Run,
  type RunHost,
  type RunHostReport,
  type RunRef,
  type RunStore,
} from '../runs';
import type { Telemetry } from '../telemetry';
import { statusOfRun } from './status-of-run';
import { tellPullRequest } from './tell-pull-request';
import { threadMarks } from './thread-marks';

export interface ReportToHostPorts {
  runs: Pick<RunStore, 'find' | 'replace' | 'list'>;
  findings: Pick<FindingStore, 'list' | 'find'>;
  repositoryCredentials: RepositoryCredentials;
  hosts: Hosts;
  secrets: SecretSource;
  telemetry: Telemetry;
}

/** One less than a message is postponed: the last answer is ours to give, not a dead letter that wakes an operator. */
const MAX_ATTEMPTS = 18;
/** As many of the latest runs are looked through for a later one of the same pull request. */
const LOOKED_THROUGH = 50;

/**
 * Tells the host of a repository how a run stands now, and what became of that is kept with the run. It does not matter which message comes
 * first: each tells what is true when it is handled, and looks afterwards whether it still is. A host that does not answer is asked again
 * for a while; no run fails because of its host.
 */
export async function reportToHost(
  { tenantId, runId }: ReportToHostMessage,
  attempt: number,
  ports: ReportToHostPorts,
): Promise<void> {
  const ref = { tenantId, runId };
  for (;;) {
    const run = (await ports.runs.find(ref))?.document;
    if (run?.host === undefined) return;
    const report = await tell(run, run.host, { isLast: attempt >= MAX_ATTEMPTS }, ports);
    ports.telemetry.event(`host.${report.state}`, { ...ref, kind: run.host.kind, runState: run.state, attempt });
    if (!(await isStillSo(run, ports.runs))) continue;
    if (isTerminal(run)) await keep(report, ref, ports.runs);
    return;
  }
}

async function tell(
  run: Run,
  host: RunHost,
  { isLast }: { isLast: boolean },
  ports: ReportToHostPorts,
): Promise<RunHostReport> {
  try {
    const { url } = host;
    const commit = run.repository?.commit;
    if (commit === undefined) return refused('The commit could not be found out.');
    const credential = await credentialFor(url, run.projectId, ports);
    if (credential === undefined) {
      return refused('No credential is stored for the repository. An operator stores one in Key Vault.');
    }
    const client = ports.hosts.open({ kind: host.kind, url }, credential);
    await client.setStatus(commit, statusOfRun(run, host.page), host.pullRequest);
    if (host.pullRequest !== undefined) {
      await tellThreads(run, { ...host, pullRequest: host.pullRequest, commit }, client, ports);
    }
    return { state: 'told' };
  } catch (error) {
    return reportOf(error, isLast);
  }
}

/** Of a commit that is not the last one any more, people need no threads. */
async function tellThreads(
  run: Run,
  { pullRequest, url, commit, page }: { pullRequest: number; url: string; commit: string; page: string },
  client: HostClient,
  ports: ReportToHostPorts,
): Promise<void> {
  const { tenantId, projectId, state } = run;
  if (state !== 'succeeded') return;
  const { items } = await ports.runs.list(tenantId, projectId, { limit: LOOKED_THROUGH, cursor: undefined });
  const latest = items.find(({ host }) => host?.pullRequest === pullRequest && host.url === url);
  if (latest !== undefined && latest.id !== run.id) return;
  const signingKey = await ports.secrets.get('webhook-signing-key');
  const marks = threadMarks([tenantId, projectId, url, String(pullRequest)], signingKey);
  const threads = client.threadsOf({ number: pullRequest, commit });
  await tellPullRequest(run, { threads, marks, page }, ports);
}

function reportOf(error: unknown, isLast: boolean): RunHostReport {
  if (error instanceof HostRefusal) return refused(wordsFor(error.status));
  if (error instanceof ForbiddenAddress) return refused('The host has an address that may not be called.');
  if (!(error instanceof AurelisError)) throw error;
  if (error.code === 'VALIDATION_ERROR') return refused(error.message);
  if (error.code === 'UPSTREAM_UNAVAILABLE' && isLast) return refused('The host did not answer for half an hour.');
  throw error;
}

/** What a host says itself is not repeated: nobody knows whose words those are. */
function wordsFor(status: number): string {
  if (status === 401) return 'The host answered 401: the credential that is stored is not valid, or not any more.';
  if (status === 403 || status === 404) {
    return `The host answered ${status}: the credential that is stored may not write statuses and comments there.`;
  }
  if (status === 200) return 'The host gave an answer that is not what its documentation says.';
  return `The host answered ${status}.`;
}

function refused(message: string): RunHostReport {
  return { state: 'refused', message };
}

async function isStillSo({ id, tenantId, state }: Run, runs: Pick<RunStore, 'find'>): Promise<boolean> {
  const now = (await runs.find({ tenantId, runId: id }))?.document;
  return now === undefined || isTerminal(now) === isTerminal({ state });
}

async function keep(report: RunHostReport, ref: RunRef, runs: ReportToHostPorts['runs']): Promise<void> {
  const found = await runs.find(ref);
  if (found?.document.host === undefined) return;
  const { host } = found.document;
  if (host.report?.state === report.state && host.report.message === report.message) return;
  await runs.replace({ ...found.document, host: { ...host, report } }, found.etag);
}
