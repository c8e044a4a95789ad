import type { RunView } from '../../../../shared/contracts';
import { h } from '../dom/h';
import type { Page, PageContext } from '../dom/page-context';
import { waitAndSee } from '../dom/wait';
import type { FindingFilter } from '../routing/route';
import { followRun } from '../run/follow-run';
import { runResults } from '../run/run-results';
import { RunStatus } from '../run/run-status';
import { formatTime, countOf } from '../words/format';
import { isGoingOn } from '../words/run-words';
import { visibleText } from '../words/visible-text';

/** A run that goes on is followed to its end; what it found shows then. */
export async function runPage(context: PageContext, runId: string, filter: FindingFilter): Promise<Page> {
  const { api, signal, announce } = context;
  const { data: run } = await api.getRun(runId, signal);
  const project = await api.getProject(run.project_id, signal);
  const results = h('div', { class: 'results' });
  const status = new RunStatus(run, context);
  const show = (shown: RunView): void => {
    status.show(shown);
    if (shown.state === 'succeeded') results.replaceChildren(...runResults(shown, filter, context));
  };
  show(run);
  if (isGoingOn(run)) {
    const onChange = (changed: RunView): void => {
      show(changed);
      if (!isGoingOn(changed)) announce(endInWords(changed));
    };
    void followRun(runId, {
      api,
      signal,
      pause: waitAndSee,
      onChange,
      onProblem: (problem) => status.showProblem(problem),
    });
  }
  return {
    title: `Run of ${formatTime(run.created_at)}`,
    above: [
      { text: 'Projects', route: { page: 'projects' } },
      { text: visibleText(project.name), route: { page: 'project', projectId: project.id } },
    ],
    content: [status.element, results],
  };
}

function endInWords({ state, summary }: RunView): string {
  if (state !== 'succeeded' || summary === undefined) return `The run has ${state === 'failed' ? 'failed' : 'ended'}.`;
  return `The run has succeeded with ${countOf(summary.findings, 'finding')}.`;
}
