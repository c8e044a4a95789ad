import type { RawFinding } from '../findings';
import { AurelisError } from '../kernel';
import type { AskingServices } from './asking/question';
import { checkRequest } from './check-request';
import type { FixReceipt } from './fix-receipt';
import type { TaskRequest } from './task-request';
import { Account } from './tasks/answers';
import { fixByModel, type FixExchange, type FixOutcome } from './tasks/fix-finding';
import { analyzeFilesTogether } from './verify/analyze-files-together';

export interface TryFixRequest extends Omit<TaskRequest, 'task' | 'finding'> {
  readonly finding: RawFinding;
}

/**
 * `refused`: no proposal passed. `declined`: the model proposed nothing. `malformed`: what it said cannot be read as an answer.
 * `unanswered`: it said nothing, or could not be asked.
 */
export const TRIED_OUTCOMES = ['verified', 'refused', 'declined', 'malformed', 'unanswered'] as const;
export type TriedOutcome = (typeof TRIED_OUTCOMES)[number];

export interface TriedFix {
  readonly outcome: TriedOutcome;
  /** Why it is not verified. */
  readonly problem: string | undefined;
  /** Of the last proposal that was looked at. */
  readonly receipt: FixReceipt | undefined;
  readonly exchange: FixExchange | undefined;
  /** What was taken, also where there is no answer. */
  readonly usage: { readonly inputTokens: number; readonly outputTokens: number };
  /** USD. */
  readonly cost: number;
}

/**
 * Asks a model to fix one finding as `fix` does, with every check and every further try, and without the rewrites of rules: what is
 * asked to learn how well models do. Throws what is no failure of a model, such as a request that makes no sense.
 */
export async function tryFix(request: TryFixRequest, services: AskingServices): Promise<TriedFix> {
  const task: TaskRequest = { ...request, task: 'fix' };
  checkRequest(task);
  const { finding, files, signal } = request;
  const enabledRules = [finding.ruleId];
  const before = await analyzeFilesTogether(files, services.engine, { signal, enabledRules });
  const account = new Account();
  const tried = await fixByModel({ request: task, finding, files, before, account }, services).then(
    (fix) => ({ ...fix, outcome: outcomeOf(fix) }),
    (error: unknown) => {
      if (!(error instanceof AurelisError)) throw error;
      return { outcome: outcomeOfError(error), problem: error.message, receipt: undefined, exchange: undefined };
    },
  );
  const { usage, cost } = account.provenance();
  const { outcome, problem, receipt, exchange } = tried;
  return { outcome, problem, receipt, exchange, usage, cost };
}

/** Where an answer has no form, the error says what is wrong with it. */
function outcomeOfError({ code, details }: AurelisError): TriedOutcome {
  return code === 'UPSTREAM_UNAVAILABLE' && details.length > 0 ? 'malformed' : 'unanswered';
}

function outcomeOf({ problem, exchange }: FixOutcome): TriedOutcome {
  if (problem === undefined) return 'verified';
  return exchange === undefined ? 'declined' : 'refused';
}
