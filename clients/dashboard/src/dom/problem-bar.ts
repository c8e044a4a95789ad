import { ApiProblem, toApiProblem } from '../api/api-problem';
import { ADVICE, MAY_PASS } from '../words/advice';
import { visibleText } from '../words/visible-text';
import { button, messageBar } from './controls';
import { h } from './h';

/** What went wrong and what to do; with a button where it may pass, which waits as long as the service asks. */
export function problemBar(thrown: unknown, onRetry?: () => void): HTMLElement {
  // A mistake of ours: its reader cannot do much with it, whoever looks into the browser can.
  if (!(thrown instanceof ApiProblem)) console.error(thrown);
  const problem = toApiProblem(thrown);
  const { title, advice } = ADVICE[problem.code];
  const bar = messageBar(
    'error',
    h('p', {}, h('strong', {}, title), ' ', visibleText(problem.message)),
    problem.details.length > 0 &&
      h('ul', {}, ...problem.details.map(({ field, issue }) => h('li', {}, visibleText(`${field}: ${issue}`)))),
    h('p', {}, advice, problem.requestId !== undefined && ` Request id: ${problem.requestId}.`),
    h('p', { class: 'code' }, problem.code),
  );
  if (onRetry !== undefined && MAY_PASS.has(problem.code)) bar.append(retryButton(problem, onRetry));
  return bar;
}

function retryButton({ retryAfterSeconds = 0 }: ApiProblem, onRetry: () => void): HTMLElement {
  const retry = button('Try again', onRetry, { slot: 'actions' });
  if (retryAfterSeconds === 0) return retry;
  let left = Math.min(retryAfterSeconds, 3600);
  const say = (): void => {
    retry.textContent = left === 0 ? 'Try again' : `Try again in ${left} s`;
    retry.toggleAttribute('disabled', left > 0);
  };
  say();
  const timer = setInterval(() => {
    left--;
    say();
    if (left === 0 || !retry.isConnected) clearInterval(timer);
  }, 1000);
  return retry;
}
