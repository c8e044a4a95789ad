import { h, type Child } from './h';

export interface Table {
  element: HTMLElement;
  /** Adds a row whose first cell is its heading, and gives it. */
  add: (cells: readonly Child[]) => HTMLElement;
}

/**
 * A table that scrolls by itself, with the keyboard too, where the page is narrower. On a narrow screen each row is a card, whose cells are
 * named by their columns; it says that it is a table all the same, which browsers otherwise forget then.
 */
export function createTable(caption: string, headings: readonly string[]): Table {
  const body = h('tbody', { role: 'rowgroup' });
  const heading = (text: string): HTMLElement => h('th', { scope: 'col', role: 'columnheader' }, text);
  const cell = (child: Child, index: number): HTMLElement =>
    h('td', { role: 'cell', 'data-column': headings[index + 1] }, child);
  return {
    element: h(
      'div',
      { class: 'scroller', tabindex: 0, role: 'region', 'aria-label': caption },
      h(
        'table',
        { role: 'table' },
        h('caption', {}, caption),
        h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ...headings.map(heading))),
        body,
      ),
    ),
    add([first, ...others]) {
      const row = h('tr', { role: 'row' }, h('th', { scope: 'row', role: 'rowheader' }, first), ...others.map(cell));
      body.append(row);
      return row;
    },
  };
}

export function table(caption: string, headings: readonly string[], rows: readonly (readonly Child[])[]): HTMLElement {
  const { element, add } = createTable(caption, headings);
  for (const cells of rows) add(cells);
  return element;
}
