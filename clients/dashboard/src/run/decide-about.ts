import { TriageVerdict, type DecideFinding, type TriageView } from '../../../../shared/contracts';
import { selectField, submitButton, textField, type Choice, type Field } from '../dom/controls';
import { form } from '../dom/form';
import { h } from '../dom/h';
import type { PageContext } from '../dom/page-context';
import { visibleText } from '../words/visible-text';

const WORDS: Readonly<Record<TriageVerdict, string>> = {
  'false-positive': 'It is no defect',
  accepted: 'It is a defect, and may stay',
  confirmed: 'It is a defect, and has to go',
};
const CHOICES: Choice[] = (['false-positive', 'accepted', 'confirmed'] as const).map((value) => ({
  value,
  text: WORDS[value],
}));

export interface DecidedFinding {
  projectId: string;
  runId: string;
  fingerprint: string;
}

/** Takes down what is thought of a finding. Reports stay as they are: it counts from the next run on, and so it is said. */
export function decideAbout(finding: DecidedFinding, context: PageContext): HTMLElement {
  const outcome = h('div', { 'aria-live': 'polite' });
  const reason = textField('Why', { name: 'reason', maxlength: 2000, class: 'wide' });
  const until = h('input', { type: 'date', name: 'until' });
  const untilField = h('label', { class: 'field' }, h('span', {}, 'Until (optional)'), until);
  const showFields = (): void => {
    const suppresses = verdict.value() !== 'confirmed';
    reason.element.hidden = !suppresses;
    untilField.hidden = !suppresses;
  };
  const verdict: Field = selectField('What is it?', CHOICES, 'false-positive', showFields);
  const submit = async (): Promise<void> => {
    const decision = decisionOf(finding.runId, verdict.value(), { reason: reason.value(), until: until.value });
    const decided = await context.api.decideFinding(finding, decision, context.signal);
    outcome.replaceChildren(h('p', {}, inWords(decided)));
  };
  return h(
    'details',
    {},
    h('summary', {}, 'Decide about it'),
    form('Decide about the finding', submit, verdict.element, reason.element, untilField, submitButton('Decide')),
    outcome,
  );
}

function decisionOf(runId: string, verdict: string, given: { reason: string; until: string }): DecideFinding {
  const decided = TriageVerdict.parse(verdict);
  if (decided === 'confirmed') return { run_id: runId, verdict: decided };
  const reason = given.reason.trim();
  return {
    ...{ run_id: runId, verdict: decided },
    ...(reason === '' ? {} : { reason }),
    ...(given.until === '' ? {} : { until: given.until }),
  };
}

function inWords({ verdict, until }: TriageView): string {
  if (verdict === 'confirmed') return 'Noted: it is a defect.';
  const end = until === null ? '' : ` until ${visibleText(until)}`;
  return `Noted. From the next run on it is suppressed${end}, and shown apart with the reason.`;
}
