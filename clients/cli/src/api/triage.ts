import { z } from 'zod';
import {
  FindingView,
  page,
  RuleTriageView,
  RunView,
  TriageView,
  type DecideFinding,
  type TriageVerdict,
} from '../../../../shared/contracts';
import { callService, fetchText, type Connection } from './connection';
import { itemsOf } from './items-of';

/** The calls of the Aurelis API about what is decided about findings. */
export interface TriageCalls {
  decideFinding(projectId: string, fingerprint: string, decision: DecideFinding): Promise<TriageView>;
  withdrawDecision(projectId: string, fingerprint: string): Promise<void>;
  /** Newest first. */
  listTriage(projectId: string, filter: { verdict?: TriageVerdict }): Promise<TriageView[]>;
  sumTriage(projectId: string): Promise<RuleTriageView[]>;
  /** Throws NOT_FOUND where the project has none yet. */
  latestRun(projectId: string): Promise<RunView>;
  /** Also those that are suppressed. */
  listFindings(runId: string): AsyncIterable<FindingView>;
}

const Sums = z.object({ items: z.array(RuleTriageView) });

export function triageCalls(connection: Connection): TriageCalls {
  return {
    decideFinding: (projectId, fingerprint, json) =>
      callService(connection, { method: 'PUT', path: `${triageOf(projectId)}/${fingerprint}`, json }, TriageView),
    async withdrawDecision(projectId, fingerprint) {
      await fetchText(connection, { method: 'DELETE', path: `${triageOf(projectId)}/${fingerprint}` });
    },
    listTriage: (projectId, filter) =>
      Array.fromAsync(itemsOf(connection, triageOf(projectId), page(TriageView), { ...filter })),
    sumTriage: async (projectId) =>
      (await callService(connection, { path: `/api/v1/projects/${projectId}/triage-by-rule` }, Sums)).items,
    latestRun: (projectId) => callService(connection, { path: `/api/v1/projects/${projectId}/analysis` }, RunView),
    listFindings: (runId) => itemsOf(connection, `/api/v1/runs/${runId}/findings`, page(FindingView), { state: 'all' }),
  };
}

const triageOf = (projectId: string): string => `/api/v1/projects/${projectId}/triage`;
