import { h } from './h';
import { loaded } from './loaded';

interface OpenedOptions {
  summary: string;
  load: () => Promise<Node[]>;
  signal: AbortSignal;
  isOpen?: boolean;
}

/** A part of a page that is fetched when it is opened for the first time. */
export function opened({ summary, load, signal, isOpen = false }: OpenedOptions): HTMLElement {
  const element = h('details', { class: 'card' }, h('summary', {}, summary));
  const fill = (): void => {
    if (element.open && element.children.length === 1) element.append(loaded(load, signal));
  };
  element.addEventListener('toggle', fill);
  element.open = isOpen;
  return element;
}
