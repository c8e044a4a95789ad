import type { Page } from '../api/create-api';
import { formatCount } from '../words/format';
import { button } from './controls';
import { h } from './h';
import type { PageContext } from './page-context';
import { problemBar } from './problem-bar';

interface PagedItems<Item> {
  first: Page<Item>;
  next: (cursor: string) => Promise<Page<Item>>;
  /** Puts the item where it is seen, and gives what it was put into. */
  show: (item: Item) => HTMLElement;
  /** What the items are, in the plural, such as `Runs`. */
  what: string;
  context: PageContext;
}

/** Shows a page of a list, and gives the place that offers the next ones. */
export function pagedItems<Item>({ first, next, show, what, context }: PagedItems<Item>): HTMLElement {
  const place = h('div', { class: 'pager' });
  let count = 0;
  const add = ({ items, next_cursor }: Page<Item>): HTMLElement[] => {
    const added = items.map(show);
    count += items.length;
    const status = h('span', { class: 'quiet' }, `${what} shown: ${formatCount(count)}`);
    place.replaceChildren(status);
    if (next_cursor !== null) place.append(button(`More ${what.toLowerCase()}`, () => void more(next_cursor)));
    return added;
  };
  const more = async (cursor: string): Promise<void> => {
    place.replaceChildren(h('span', { class: 'quiet' }, 'Loading …'));
    try {
      const [firstNew] = add(await next(cursor));
      focusOn(firstNew);
      context.announce(`${what} shown: ${formatCount(count)}`);
    } catch (error) {
      if (!context.signal.aborted) place.replaceChildren(problemBar(error, () => void more(cursor)));
    }
  };
  add(first);
  return place;
}

/** The button that was pressed is gone: whoever uses the keyboard goes on with what came. */
function focusOn(element: HTMLElement | undefined): void {
  const target = element?.querySelector<HTMLElement>('a, summary, button') ?? element;
  target?.focus();
}
