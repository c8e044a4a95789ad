import type { Finding } from '../../findings';
import type { GenerationServices } from '../ports';
import type { ReviewComment, TaskAnswer } from '../task-answer';
import type { TaskRequest } from '../task-request';
import { analyzeFilesTogether } from '../verify/analyze-files-together';
import { ruleAnswer } from '../tasks/answers';

/** What the engine finds in what is looked at, as comments on lines. */
export async function reviewByRules(
  request: TaskRequest,
  services: Pick<GenerationServices, 'engine'>,
): Promise<TaskAnswer> {
  const { findings, skipped } = await analyzeFilesTogether(request.files, services.engine, { signal: request.signal });
  const { selection } = request;
  const comments = findings
    .filter(({ level }) => level !== 'none')
    .filter(
      ({ path, region }) =>
        selection === undefined ||
        (path === selection.path && region.startLine <= selection.endLine && region.endLine >= selection.startLine),
    )
    .map((finding) => toComment(finding, services));
  const left = skipped.length === 0 ? [] : [`Not analysed in full: ${skipped.join(', ')}.`];
  return ruleAnswer(request, { text: [summaryOf(comments), ...left].join(' '), comments });
}

function toComment(
  { path, region, level, message, ruleId, fix }: Finding,
  { engine }: Pick<GenerationServices, 'engine'>,
): ReviewComment {
  const rule = engine.rules.get(ruleId);
  const remedy = fix === undefined ? [] : [`It can be mended by rule: ${fix.description}.`];
  return {
    path,
    startLine: region.startLine,
    endLine: region.endLine,
    level: level === 'none' ? 'note' : level,
    message: [message, ...(rule === undefined ? [] : [rule.description]), ...remedy].filter(isNew).join(' '),
    ruleId,
  };
}

function isNew(sentence: string, index: number, all: readonly string[]): boolean {
  return all.indexOf(sentence) === index;
}

function summaryOf(comments: readonly ReviewComment[]): string {
  if (comments.length === 0) return 'The rules found nothing here.';
  const counts = (['error', 'warning', 'note'] as const).flatMap((level) => {
    const count = comments.filter((one) => one.level === level).length;
    return count === 0 ? [] : [`${count} of level ${level}`];
  });
  return `The rules found ${counts.join(', ')}.`;
}
