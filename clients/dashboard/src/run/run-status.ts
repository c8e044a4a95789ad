import type { RunView } from '../../../../shared/contracts';
import { button, facts, messageBar } from '../dom/controls';
import { h, type Child } from '../dom/h';
import { may, type PageContext } from '../dom/page-context';
import { problemBar } from '../dom/problem-bar';
import { progressBar } from '../dom/progress-bar';
import { countOf, formatCount, formatDuration, formatTime } from '../words/format';
import { isGoingOn, originOf, shareDone } from '../words/run-words';
import { visibleText } from '../words/visible-text';
import { levelBadges, stateBadge } from './level-badges';

/** The state of a run with its progress, renewed as it goes on without the focus being lost. */
export class RunStatus {
  readonly element = h('section', { class: 'card', 'aria-label': 'State of the run' });
  private readonly progress = progressBar('Progress of the run');
  private readonly told = h('div', {});
  private readonly underWay: HTMLElement;
  private readonly problems = h('div', {});

  constructor(
    run: RunView,
    private readonly context: PageContext,
  ) {
    const cancel = may(context, 'analysis:run') && button('Cancel the run', () => void this.cancel(run.id));
    this.underWay = h('div', { class: 'under-way' }, this.progress.element, cancel);
    this.element.append(this.told, this.underWay, this.problems);
  }

  show(run: RunView): void {
    this.problems.replaceChildren();
    this.told.replaceChildren(facts(factsOf(run)), ...failureOf(run));
    this.underWay.hidden = !isGoingOn(run);
    this.progress.show(shareDone(run));
  }

  showProblem(problem: unknown): void {
    this.problems.replaceChildren(problemBar(problem));
  }

  private async cancel(runId: string): Promise<void> {
    const { api, signal, announce } = this.context;
    try {
      this.show(await api.cancelRun(runId, signal));
      announce('The run is cancelled.');
    } catch (error) {
      if (!signal.aborted) this.showProblem(error);
    }
  }
}

function factsOf(run: RunView): (readonly [string, Child])[] {
  const { summary, created_at, finished_at, progress } = run;
  return [
    ['State', stateBadge(run)],
    ['Source', h('span', { class: 'path' }, visibleText(originOf(run)))],
    ...(run.trigger.kind === 'pull-request'
      ? [['Pull request', `#${visibleText(run.trigger.name ?? '')}`] as const]
      : []),
    ['Started', formatTime(created_at)],
    ...(finished_at === undefined
      ? ([['Progress', progressOf(progress)]] as const)
      : ([['Took', formatDuration(created_at, finished_at)]] as const)),
    ...(summary === undefined ? [] : summaryOf(run, summary)),
    ...(run.host_report === undefined ? [] : [['The host of the repository', hostInWords(run.host_report)] as const]),
  ];
}

function hostInWords({ state, message = '' }: NonNullable<RunView['host_report']>): string {
  return state === 'told' ? 'was told' : `was not told. ${visibleText(message)}`;
}

function progressOf({ files_total, files_done }: RunView['progress']): string {
  if (files_total === null) return 'the source is being read';
  return `${formatCount(files_done)} of ${countOf(files_total, 'file')}`;
}

function summaryOf(run: RunView, summary: NonNullable<RunView['summary']>): (readonly [string, Child])[] {
  const languages = summary.languages.map(({ language, files }) => `${language} (${formatCount(files)})`);
  return [
    ['Findings', levelBadges(run)],
    ['Analysed', `${countOf(summary.files, 'file')}, ${countOf(summary.lines, 'line')}`],
    ...(summary.suppressed === undefined ? [] : [['Suppressed', formatCount(summary.suppressed)] as const]),
    ['Left out', formatCount(summary.skipped)],
    ...(languages.length === 0 ? [] : [['Languages', languages.join(', ')] as const]),
  ];
}

function failureOf({ failure, state }: RunView): HTMLElement[] {
  if (failure === undefined) return [];
  const text = `${visibleText(failure.message)} (${failure.code})`;
  return [messageBar('error', h('p', {}, h('strong', {}, `The run has ${state}. `), text))];
}
