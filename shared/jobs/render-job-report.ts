import type { FinishedPart } from './finish-job';
import type { Job } from './job';

/** What came of a job, as Markdown: what was done, what was not and why, and what it cost. */
export function renderJobReport(job: Job, parts: readonly FinishedPart[]): string {
  const done = parts.filter(({ record }) => record.outcome === 'done');
  const others = parts.filter(({ record }) => record.outcome !== 'done');
  const cost = parts.reduce((sum, { record }) => sum + record.cost, 0);
  const leftOut = job.plan?.leftOut ?? 0;
  return [
    `# ${job.task} · ${job.id}`,
    `${done.length} of ${parts.length} parts were done, at a cost of ${cost.toFixed(4)} USD.`,
    ...(leftOut === 0 ? [] : [`${leftOut} more were not looked at: the job was limited to ${job.options.maxParts}.`]),
    ...(others.length === 0
      ? []
      : ['## Not done', listOf(others.map(({ record }) => [record.path, record.reason ?? '']))]),
    ...done.map(({ record, output }) => [`## ${escaped(record.path)}`, output?.text ?? ''].join('\n\n')),
    ...unfixedSection(done),
    '',
  ].join('\n\n');
}

function unfixedSection(parts: readonly FinishedPart[]): string[] {
  const unfixed = parts.flatMap(({ output }) => output?.unfixed ?? []);
  if (unfixed.length === 0) return [];
  return [
    '## Not fixed',
    listOf(unfixed.map(({ path, line, ruleId, reason }) => [`${path}:${line} ${ruleId}`, reason])),
  ];
}

function listOf(rows: readonly (readonly [string, string])[]): string {
  return rows.map(([name, reason]) => `- ${escaped(name)}: ${escaped(reason)}`).join('\n');
}

/** Names come from a repository: they must not become markup. */
function escaped(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]<>|#]/g, '\\$&');
}
