import { join } from 'node:path';
import { createAnalysisEngine, languageGroup } from '../../../../shared/analysis';
import { SearchRequest, type SearchView } from '../../../../shared/contracts';
import { mayBeSent, redactingEmbed } from '../../../../shared/generation';
import { AurelisError } from '../../../../shared/kernel';
import { escapeInvisible, escapeToOneLine } from '../../../../shared/reports';
import { createMemoryIndex, IndexBuilder, searchCode, type Embed } from '../../../../shared/search';
import { cutBatches, readArchive, readDirectory } from '../../../../shared/source';
import { connect } from '../api/connect';
import { EXIT } from '../exit-code';
import type { Interruption } from '../interruption';
import { findSource, type LocalSource } from '../local-source';
import { openOwnGateway, type ModelOptions } from '../models/own-gateway';
import { withReason } from '../models/with-reason';
import { print, say } from '../output/print';
import type { ServiceOptions } from '../program/service-options';
import { createScanSettings, type ScanSettings } from '../scan-settings';

export interface SearchOptions extends ServiceOptions, ModelOptions {
  project?: string;
  path?: string;
  limit: number;
  json?: boolean;
}

export type Found = Pick<SearchView, 'mode' | 'notice' | 'chunks' | 'items'>;

const PLACE = { tenantId: 'own', projectId: 'own', snapshotId: 'own' };
const EMBED_DEADLINE_MS = 60_000;

/** Searches a directory or archive here, or a project of the service. Returns 1 where nothing was found, as grep does. */
export async function search(
  query: string,
  given: string,
  options: SearchOptions,
  { signal }: Interruption,
): Promise<number> {
  const found =
    options.project === undefined
      ? await searchHere(query, given, options, signal)
      : await searchThere(query, options, signal);
  if (options.json === true) await print([`${JSON.stringify(found, null, 2)}\n`]);
  else await printFound(found);
  if (found.notice !== undefined) say(found.notice);
  say(`${found.items.length} found in ${found.chunks} pieces of code.`);
  return found.items.length === 0 ? EXIT.findings : EXIT.clean;
}

async function searchThere(query: string, options: SearchOptions, signal: AbortSignal): Promise<Found> {
  const service = connect({ ...options, signal, onWait: say });
  const project = await service.ensureProject(options.project ?? '');
  const { path, limit } = options;
  return service.search(
    SearchRequest.parse({ project_id: project.id, query, limit, ...(path === undefined ? {} : { path }) }),
  );
}

/** In a directory or archive of this machine. */
export async function searchHere(
  query: string,
  given: string,
  options: Pick<SearchOptions, 'path' | 'limit'> & ModelOptions,
  signal: AbortSignal,
): Promise<Found> {
  const source = await findSource(given);
  const gateway = await openOwnGateway(options);
  const settings = createScanSettings({});
  const index = createMemoryIndex();
  const engine = createAnalysisEngine({ workerFile: join(__dirname, 'analysis-worker.js') });
  const embed: Embed | undefined =
    gateway?.hasRoute('embed', PLACE.tenantId) === true
      ? redactingEmbed(
          (texts) =>
            gateway.embed({
              ...PLACE,
              callerId: 'own',
              requestId: 'search',
              texts,
              deadlineMs: EMBED_DEADLINE_MS,
              signal,
            }),
          { engine },
          signal,
        )
      : undefined;
  try {
    const builder = new IndexBuilder(PLACE, { ...index, embed });
    let skipped = 0;
    const batches = cutBatches(itemsOf(source, settings), {
      groupOf: languageGroup,
      onSkipped: () => void (skipped += 1),
    });
    for await (const { files } of batches) {
      const chunked = await engine.chunkFiles(files, { signal });
      skipped += chunked.skipped.length;
      for (const file of chunked.files) {
        await builder.add(file, { mayLeave: mayBeSent(file.path, settings.file().neverSend ?? []) });
      }
    }
    await builder.finish(skipped);
    const result = await searchCode(
      { place: PLACE, query, limit: options.limit, path: options.path, mode: 'fused' },
      { ...index, embed },
    );
    if (result === undefined) throw new AurelisError('INTERNAL', 'The index was not made.');
    const { hits, ...rest } = result;
    return {
      ...rest,
      items: hits.map(({ startLine, endLine, matchedBy, ...hit }) => ({
        ...hit,
        start_line: startLine,
        end_line: endLine,
        matched_by: matchedBy,
      })),
    };
  } catch (error) {
    throw withReason(error);
  } finally {
    await Promise.all([gateway?.flush(), engine.close()]);
  }
}

function itemsOf({ path, kind }: LocalSource, { reader }: ScanSettings) {
  return kind === 'archive' ? readArchive(path, {}, reader) : readDirectory(path, {}, reader);
}

const SHOWN_LINES = 6;

export function printFound({ items }: Found): Promise<void> {
  return print(items.map(describeHit));
}

function describeHit({ path, start_line: start, end_line: end, symbol, text }: Found['items'][number]): string {
  const lines = text.split('\n');
  const shown = lines.slice(0, SHOWN_LINES).map((line) => `    ${escapeInvisible(line)}`);
  const more = lines.length > SHOWN_LINES ? ['    …'] : [];
  const name = symbol === undefined ? '' : `  ${escapeToOneLine(symbol)}`;
  return [`${escapeToOneLine(path)}:${start}-${end}${name}`, ...shown, ...more, '', ''].join('\n');
}
