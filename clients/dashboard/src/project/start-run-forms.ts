import type { AnalyzeProject } from '../../../../shared/contracts';
import { ApiProblem } from '../api/api-problem';
import { IdempotencyKeys } from '../api/idempotency';
import { button, submitButton, textField } from '../dom/controls';
import { form } from '../dom/form';
import { h } from '../dom/h';
import { may, type PageContext } from '../dom/page-context';
import { progressBar } from '../dom/progress-bar';
import { formatBytes } from '../words/format';

/** Both ways to hand in source: the address of a repository, and an archive. */
export function startRunForms(projectId: string, context: PageContext): HTMLElement {
  const mayUpload = may(context, 'snapshot:write');
  return h(
    'details',
    { class: 'card' },
    h('summary', {}, 'Start a run'),
    h('h2', { class: 'small' }, 'Of a git repository'),
    ofRepository(projectId, context),
    ...(mayUpload ? [h('h2', { class: 'small' }, 'Of an archive'), ofArchive(projectId, context)] : []),
  );
}

function ofRepository(projectId: string, context: PageContext): HTMLElement {
  const url = textField('Address (https)', { name: 'url', type: 'url', class: 'wide', maxlength: 1000 });
  const ref = textField('Branch, tag or commit (optional)', { name: 'ref', maxlength: 250 });
  const start = starter(projectId, context);
  const submit = async (): Promise<void> => {
    const name = ref.value().trim();
    await start({ repository: { url: url.value().trim(), ...(name === '' ? {} : { ref: name }) } });
  };
  return form('Start a run of a git repository', submit, url.element, ref.element, submitButton('Fetch and analyse'));
}

function ofArchive(projectId: string, context: PageContext): HTMLElement {
  const file = h('input', { type: 'file', name: 'archive', accept: '.zip,.tar,.gz,.tgz' });
  const place = h('div', {});
  const start = starter(projectId, context);
  const submit = async (): Promise<void> => {
    const archive = file.files?.[0];
    if (archive === undefined) {
      throw new ApiProblem({ code: 'VALIDATION_ERROR', message: 'Choose a zip, tar or tar.gz archive first.' });
    }
    const snapshotId = await uploadShown(projectId, archive, place, context);
    if (snapshotId !== undefined) await start({ snapshot_id: snapshotId });
  };
  return form(
    'Start a run of an archive',
    submit,
    h('label', { class: 'field' }, h('span', {}, 'Archive: zip, tar or tar.gz'), file),
    place,
    submitButton('Upload and analyse'),
  );
}

/** Undefined when the user cancelled it. */
async function uploadShown(
  projectId: string,
  archive: File,
  place: HTMLElement,
  { upload, signal, announce }: PageContext,
): Promise<string | undefined> {
  const cancellation = new AbortController();
  const progress = progressBar('Upload');
  place.replaceChildren(
    h('p', {}, `Sending ${formatBytes(archive.size)} …`),
    progress.element,
    button('Cancel upload', () => cancellation.abort()),
  );
  try {
    const either = AbortSignal.any([signal, cancellation.signal]);
    return await upload(projectId, archive, (share) => progress.show(share), either);
  } catch (error) {
    if (!cancellation.signal.aborted) throw error;
    announce('The upload was cancelled.');
    return undefined;
  } finally {
    place.replaceChildren();
  }
}

function starter(projectId: string, { api, signal, go }: PageContext): (request: AnalyzeProject) => Promise<void> {
  const keys = new IdempotencyKeys();
  return async (request) => {
    const run = await api.startRun(projectId, request, keys.keyOf(request), signal);
    keys.forget();
    go({ page: 'run', runId: run.id, filter: {} });
  };
}
