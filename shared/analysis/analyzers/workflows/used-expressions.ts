import { entriesOf, itemsOf, valueAt, type Value } from '../../values/value';
import { scalarsIn } from '../../values/walk';
import { expressionsBetween, type Expression } from './expressions';
import type { UsedExpression, Workflow } from './workflow';

/** Every expression with the job and step it stands in; an `if` is one without being marked as such. */
export function usedExpressions(workflow: Workflow): UsedExpression[] {
  const used: UsedExpression[] = [];
  for (const job of workflow.jobs) {
    for (const [stepIndex, { value }] of job.steps.entries()) {
      used.push(...inValue(workflow, value).map((one) => ({ ...one, job, stepIndex })));
    }
    for (const { key, value } of entriesOf(job.entry.value)) {
      if (key !== 'steps') {
        used.push(...inValue(workflow, value, key).map((one) => ({ ...one, job, stepIndex: undefined })));
      }
    }
  }
  for (const { key, value } of entriesOf(workflow.root)) {
    if (key === 'jobs' || key === 'runs') continue;
    used.push(...inValue(workflow, value, key).map((one) => ({ ...one, job: undefined, stepIndex: undefined })));
  }
  return used;
}

function inValue({ text }: Workflow, value: Value, key = ''): Expression[] {
  return [...scalarsIn(value, [key])].flatMap(({ scalar, path }) => {
    const marked = expressionsBetween(text, scalar);
    if (marked.length > 0 || path.at(-1) !== 'if' || typeof scalar.value !== 'string') return marked;
    // Quotes and block marks are of YAML and not of the expression.
    const raw = text.slice(scalar.start, scalar.end);
    if (/^["'|>]/.test(raw)) return [];
    return [{ start: scalar.start, end: scalar.end, inner: raw, innerStart: scalar.start }];
  });
}

/** Things of a job whose scalars decide where it runs. */
export function labelsOf(value: Value): string[] {
  const runsOn = valueAt(value, 'runs-on');
  const labels = runsOn?.kind === 'map' ? valueAt(runsOn, 'labels') : runsOn;
  const all = labels?.kind === 'list' ? itemsOf(labels) : labels === undefined ? [] : [labels];
  return all.flatMap((label) => (label.kind === 'scalar' && typeof label.value === 'string' ? [label.value] : []));
}
