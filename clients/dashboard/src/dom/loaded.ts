import { problemBar } from './problem-bar';
import { h } from './h';

/** A place that says it loads, then shows what came, or what went wrong with a way to try again. */
export function loaded(load: () => Promise<Node[]>, signal: AbortSignal): HTMLElement {
  const place = h('div', { class: 'loaded' });
  const show = async (): Promise<void> => {
    place.setAttribute('aria-busy', 'true');
    place.replaceChildren(
      h('p', { class: 'quiet', role: 'status' }, h('fluent-spinner', { size: 'tiny' }), ' Loading …'),
    );
    try {
      const nodes = await load();
      if (!signal.aborted) place.replaceChildren(...nodes);
    } catch (error) {
      if (!signal.aborted) place.replaceChildren(problemBar(error, () => void show()));
    } finally {
      place.removeAttribute('aria-busy');
    }
  };
  void show();
  return place;
}
