import { ReportFormat, type RunView } from '../../../../shared/contracts';
import { button, messageBar } from '../dom/controls';
import { h } from '../dom/h';
import type { PageContext } from '../dom/page-context';
import { problemBar } from '../dom/problem-bar';
import { formatTime } from '../words/format';

const NAMES: Readonly<Record<ReportFormat, string>> = {
  html: 'HTML',
  sarif: 'SARIF',
  json: 'JSON',
  markdown: 'Markdown',
  cyclonedx: 'CycloneDX',
  junit: 'JUnit',
};

/** Reports to keep, and a link for somebody without a key. */
export function reportsView({ id }: RunView, context: PageContext): HTMLElement {
  const outcome = h('div', { 'aria-live': 'polite' });
  const perform = async (task: () => Promise<Node[]>): Promise<void> => {
    try {
      outcome.replaceChildren(...(await task()));
    } catch (error) {
      if (!context.signal.aborted) outcome.replaceChildren(problemBar(error, () => void perform(task)));
    }
  };
  return h(
    'section',
    { class: 'card', 'aria-label': 'Reports' },
    h('h3', {}, 'Reports'),
    h(
      'div',
      { class: 'buttons' },
      ...ReportFormat.options.map((format) =>
        button(`Download ${NAMES[format]}`, () => void perform(() => download(id, format, context))),
      ),
      button('Link without a key', () => void perform(() => link(id, context))),
    ),
    outcome,
  );
}

/** An address that could be opened by itself would need the key in it; so the page fetches the report, and hands it to the browser. */
async function download(runId: string, format: ReportFormat, { api, signal }: PageContext): Promise<Node[]> {
  const response = await api.getReport(runId, format, signal);
  const address = URL.createObjectURL(await response.blob());
  const name =
    /filename="([\w.-]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? `${runId}.${format}`;
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return [h('p', {}, `${name} is being saved.`)];
}

async function link(runId: string, { api, signal }: PageContext): Promise<Node[]> {
  const { url, expires_at } = await api.createReportLink(runId, 'html', signal);
  return [
    messageBar(
      'info',
      h('p', {}, `Whoever has this address can read this one report until ${formatTime(expires_at)}:`),
      h('p', { class: 'path' }, h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, url)),
    ),
  ];
}
