import type { Finding, RawFinding } from '../../findings';
import { AurelisError } from '../../kernel';
import { canAsk } from '../can-ask';
import type { GenerationServices } from '../ports';
import type { TaskAnswer } from '../task-answer';
import type { TaskRequest } from '../task-request';
import { analyzeFilesTogether, type Analyzed } from '../verify/analyze-files-together';
import { Account, ruleAnswer } from './answers';
import { fixByModel, fixByRule } from './fix-finding';

/** Fixes the finding that was asked for, or the gravest one of the selection: by its rule where that can, else by a model. */
export async function fixTask(
  request: TaskRequest,
  services: GenerationServices,
  notice: string | undefined,
): Promise<TaskAnswer> {
  const before = await analyzeFilesTogether(request.files, services.engine, {
    signal: request.signal,
    enabledRules: request.finding === undefined ? [] : [request.finding.ruleId],
  });
  const finding = request.finding ?? gravest(request, before);
  if (finding === undefined) return ruleAnswer(request, { text: 'There is no finding here.', ...withNotice(notice) });
  if (!request.files.some(({ path }) => path === finding.path)) {
    throw new AurelisError('VALIDATION_ERROR', `The file of the finding, ${finding.path}, is not among the files.`);
  }
  const input = { request, finding, files: request.files, before };
  const own = await fixByRule(input, services);
  if (own !== undefined && own.edits.length > 0) {
    const receipts = own.receipt === undefined ? [] : [own.receipt];
    return ruleAnswer(request, { text: `${own.summary}.`, edits: own.edits, receipts, ...withNotice(notice) });
  }
  if (!canAsk(request, services)) {
    const why = own?.problem ?? `${finding.ruleId} has no rewrite of its own`;
    return ruleAnswer(request, {
      text: `Nothing was changed: ${why}.`,
      receipts: own?.receipt === undefined ? [] : [own.receipt],
      ...withNotice(notice),
    });
  }
  const account = new Account();
  const fix = await fixByModel({ ...input, account }, services);
  return {
    task: 'fix',
    text: fix.problem === undefined ? fix.summary : `Nothing was changed: ${fix.problem}.`,
    edits: fix.edits,
    receipts: fix.receipt === undefined ? [] : [fix.receipt],
    comments: [],
    ...account.provenance(),
  };
}

function gravest({ selection }: TaskRequest, { findings }: Analyzed): RawFinding | undefined {
  const inside = findings.filter(
    ({ path, region }) =>
      selection === undefined ||
      (path === selection.path && region.startLine <= selection.endLine && region.endLine >= selection.startLine),
  );
  return inside.toSorted((left, right) => gravity(right) - gravity(left))[0];
}

const LEVELS = { none: 0, note: 1, warning: 2, error: 3 } as const;

/** What has a rewrite of its own first, among those alike. */
export function gravity({ severity = 0, level, fix }: Finding): number {
  return severity * 10 + LEVELS[level] + (fix === undefined ? 0 : 0.5);
}

export function withNotice(notice: string | undefined): { readonly notice?: string } {
  return notice === undefined ? {} : { notice };
}
