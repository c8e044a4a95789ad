import type { FindingView } from '../../../../shared/contracts';
import { facts } from '../dom/controls';
import { h, type Child } from '../dom/h';
import { loaded } from '../dom/loaded';
import { may, type PageContext } from '../dom/page-context';
import { formatTime } from '../words/format';
import { visibleText } from '../words/visible-text';
import { askAbout } from './ask-about';
import { decideAbout } from './decide-about';
import { levelBadge } from './level-badges';
import type { RunReport } from './run-report';

export interface FindingContext {
  projectId: string;
  runId: string;
  report: () => Promise<RunReport>;
  context: PageContext;
}

/** One finding in a line; all there is to say about it when it is opened. */
export function findingItem(finding: FindingView, { projectId, runId, report, context }: FindingContext): HTMLElement {
  const element = h(
    'details',
    { class: 'finding' },
    h(
      'summary',
      {},
      levelBadge(finding.level),
      ' ',
      h('span', { class: 'text' }, visibleText(finding.message)),
      ' ',
      h('span', { class: 'path quiet' }, visibleText(placeOf(finding))),
    ),
  );
  element.addEventListener('toggle', () => {
    if (!element.open || element.children.length > 1) return;
    element.append(
      h('div', { class: 'details' }, ...detailsOf(finding)),
      h(
        'div',
        { class: 'buttons' },
        ...(may(context, 'model:run') ? askAbout({ runId, fingerprint: finding.fingerprint }, context) : []),
      ),
      may(context, 'finding:triage')
        ? decideAbout({ projectId, runId, fingerprint: finding.fingerprint }, context)
        : '',
      ruleOf(finding.rule_id, report, context.signal),
    );
  });
  return element;
}

function placeOf({ path, region }: Pick<FindingView, 'path' | 'region'>): string {
  return `${path}:${region.start_line}:${region.start_column}`;
}

function detailsOf(finding: FindingView): Node[] {
  const { snippet, code_flow: flow = [] } = finding;
  return [
    facts(factsOf(finding)),
    ...(snippet === '' ? [] : [h('pre', { tabindex: 0, 'aria-label': 'Code' }, visibleText(snippet))]),
    ...(flow.length === 0 ? [] : [h('h3', {}, 'The way of the data'), h('ol', { class: 'flow' }, ...flow.map(step))]),
  ];
}

function step(one: NonNullable<FindingView['code_flow']>[number]): HTMLElement {
  return h('li', {}, visibleText(one.message), ' ', h('span', { class: 'path quiet' }, visibleText(placeOf(one))));
}

function factsOf(finding: FindingView): (readonly [string, Child])[] {
  const { suppression, baseline_state, severity, cwe, also_reported_by: others } = finding;
  return [
    ['Rule', h('code', {}, visibleText(finding.rule_id))],
    ['Kind', finding.kind],
    ['Confidence', finding.confidence],
    ...(severity === undefined ? [] : [['Severity', `${severity.toFixed(1)} of 10`] as const]),
    ...(cwe.length === 0 ? [] : [['Weakness', h('span', {}, ...cwe.map(cweLink))] as const]),
    ...(baseline_state === undefined ? [] : [['Since the baseline', baseline_state] as const]),
    ...(others.length === 0 ? [] : [['Reported by others', visibleText(others.join(', '))] as const]),
    ...(suppression === undefined ? [] : [['Suppressed', suppressionInWords(suppression)] as const]),
  ];
}

function suppressionInWords({ reason, until, source }: NonNullable<FindingView['suppression']>): string {
  const end = until === undefined ? '' : `, until ${/^\d{4}-\d\d-\d\dT/.test(until) ? formatTime(until) : until}`;
  return visibleText(`${reason === '' ? 'no reason given' : reason}${end} (${source})`);
}

function cweLink(number: number): HTMLElement {
  const href = `https://cwe.mitre.org/data/definitions/${number}.html`;
  return h('a', { href, target: '_blank', rel: 'noopener noreferrer', class: 'spaced' }, `CWE-${number}`);
}

function ruleOf(ruleId: string, report: () => Promise<RunReport>, signal: AbortSignal): HTMLElement {
  const element = h('details', {}, h('summary', {}, 'About the rule'));
  element.addEventListener('toggle', () => {
    if (element.open && element.children.length === 1) {
      element.append(loaded(async () => ruleInWords(ruleId, await report()), signal));
    }
  });
  return element;
}

function ruleInWords(ruleId: string, { rules }: RunReport): Node[] {
  const rule = rules.find(({ id }) => id === ruleId);
  if (rule === undefined) return [h('p', {}, 'The report says nothing more of this rule.')];
  const { description, help, helpUrl } = rule;
  return [
    h('p', {}, h('strong', {}, visibleText(rule.name)), ': ', visibleText(description)),
    h('p', { class: 'text' }, visibleText(help)),
    ...(helpUrl === undefined
      ? []
      : [h('p', {}, h('a', { href: helpUrl, target: '_blank', rel: 'noopener noreferrer' }, 'Help of the rule'))]),
  ];
}
