import { NOTHING_SENT, type FixAllAnswer, type TaskAnswer, type TaskRequest } from '../../../shared/generation';
import type { TaskPerformer } from '../../../shared/jobs';
import { AurelisError } from '../../../shared/kernel';
import { toNanoDollars } from '../../../shared/models';

export interface ScriptedPerformer extends TaskPerformer {
  /** What was asked, in order. */
  readonly asked: TaskRequest[];
  /** How many streams were ended by whoever read them. */
  readonly hungUp: () => number;
  /** Called before each answer: may throw or wait. */
  before: (request: TaskRequest) => Promise<void> | void;
}

/** Answers every task with what it was asked for, at a cost, so that tests of what is around it need no model. */
export function scriptedPerformer(): ScriptedPerformer {
  const asked: TaskRequest[] = [];
  let hungUp = 0;
  const performer: ScriptedPerformer = {
    asked,
    hungUp: () => hungUp,
    before: () => undefined,
    async perform(request) {
      asked.push(request);
      await performer.before(request);
      await pay(request);
      return answerTo(request);
    },
    async *stream(request) {
      asked.push(request);
      let isOver = false;
      try {
        await performer.before(request);
        const answer = answerTo(request);
        for (const text of answer.text.split(/(?<= )/)) yield { kind: 'text', text };
        yield { kind: 'end', answer };
        isOver = true;
      } finally {
        if (!isOver) hungUp += 1;
      }
    },
    fixAll: (request) => Promise.resolve(fixAllOf(request.files.map(({ path }) => path))),
  };
  return performer;
}

/** As the gateway does: set aside twice what it costs, settled after a turn of others. */
async function pay({ purse }: TaskRequest): Promise<void> {
  if (purse === undefined) return;
  const nanoDollars = toNanoDollars(COST);
  if (!(await purse.take(2 * nanoDollars))) throw new AurelisError('QUOTA_EXCEEDED', 'What this may cost is used up.');
  await new Promise((resolve) => setImmediate(resolve));
  await purse.settle(2 * nanoDollars, nanoDollars);
}

const COST = 0.01;

function answerTo({ task, files, finding, dryRun = false }: TaskRequest): TaskAnswer {
  const about = finding === undefined ? files.map(({ path }) => path).join(', ') : finding.message;
  return {
    task,
    provider: 'scripted',
    model: 'scripted-1',
    cached: false,
    text: dryRun ? '' : `${task} of ${about}`,
    edits: [],
    receipts: [],
    comments: [],
    egress: NOTHING_SENT,
    usage: { inputTokens: 10, outputTokens: 5 },
    cost: COST,
    fallbacks: [],
  };
}

function fixAllOf(paths: readonly string[]): FixAllAnswer {
  return {
    patch: '',
    files: [],
    receipts: [],
    unfixed: paths.map((path) => ({ ruleId: 'test/flaw', path, line: 1, reason: 'scripted' })),
    report: '',
    egress: [NOTHING_SENT],
    usage: { inputTokens: 10, outputTokens: 5 },
    cost: COST,
  };
}
