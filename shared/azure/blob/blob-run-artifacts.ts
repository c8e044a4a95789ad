import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { BlockBlobClient } from '@azure/storage-blob';
import { z } from 'zod';
import { AnalysisResult, SkippedPath } from '../../findings';
import type { RunArtifacts, RunRef } from '../../runs';
import { AurelisError } from '../../kernel';
import { OtherReport } from '../../analysis';
import { RepositorySettings } from '../../settings';
import { blobStatus, throwBlobError } from './blob-errors';
import type { BlobService } from './blob-service';
import { deleteBlobs } from './delete-blobs';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

const REPORT_FILES = {
  sarif: { name: 'report.sarif', type: 'application/sarif+json' },
  json: { name: 'report.json', type: 'application/json' },
  html: { name: 'report.html', type: 'text/html; charset=utf-8' },
  markdown: { name: 'report.md', type: 'text/markdown; charset=utf-8' },
  cyclonedx: { name: 'report.cdx.json', type: 'application/vnd.cyclonedx+json; version=1.6' },
  junit: { name: 'report.junit.xml', type: 'application/xml' },
} as const;

const BLOCK_BYTES = 4 * 1024 * 1024;

const folderOf = ({ tenantId, runId }: RunRef): string => `${tenantId}/${runId}/`;

/** Everything of a run in the container `runs`: `<tenant>/<run>/report.*`, and under `work/` what only the run itself needs. */
export function createBlobRunArtifacts(service: BlobService): RunArtifacts {
  const container = service.container('runs');
  const blobOf = (run: RunRef, name: string): BlockBlobClient =>
    container.getBlockBlobClient(`${folderOf(run)}${name}`);
  const sourceOf = (run: RunRef, batchId: string) => blobOf(run, `work/${batchId}.source`);
  const resultOf = (run: RunRef, batchId: string) => blobOf(run, `work/${batchId}.result.json.gz`);
  const settingsOf = (run: RunRef) => blobOf(run, 'work/settings.json.gz');
  const otherReportsOf = (run: RunRef) => blobOf(run, 'work/other-reports.json.gz');
  const skippedOf = (run: RunRef) => blobOf(run, 'work/skipped.json.gz');

  return {
    writeSource: (run, batchId, bytes) => write(sourceOf(run, batchId), bytes, 'application/octet-stream'),
    readSource: (run, batchId) => read(sourceOf(run, batchId)),

    writeResult: (run, batchId, result) => writeJson(resultOf(run, batchId), result),
    readResult: async (run, batchId) => AnalysisResult.parse(await readJson(resultOf(run, batchId))),

    writeSkipped: (run, skipped) => writeJson(skippedOf(run), skipped),
    writeSettings: (run, settings) => writeJson(settingsOf(run), settings),
    readSettings: async (run) => RepositorySettings.parse(await readJson(settingsOf(run))),

    writeOtherReports: (run, reports) => writeJson(otherReportsOf(run), reports),
    async readOtherReports(run) {
      try {
        return z.array(OtherReport).parse(await readJson(otherReportsOf(run)));
      } catch (error) {
        // A run that was planned before reports could be imported has none.
        if (error instanceof AurelisError && error.code === 'NOT_FOUND') return [];
        throw error;
      }
    },

    readSkipped: async (run) => z.array(SkippedPath).parse(await readJson(skippedOf(run))),

    async writeReport(run, format, pieces) {
      const { name, type } = REPORT_FILES[format];
      try {
        await blobOf(run, name).uploadStream(Readable.from(inBlocks(pieces)), BLOCK_BYTES, 2, {
          blobHTTPHeaders: { blobContentType: type },
        });
      } catch (error) {
        throwBlobError(error, 'The container for runs is missing.');
      }
    },

    async readReport(run, format) {
      try {
        const response = await blobOf(run, REPORT_FILES[format].name).download();
        if (response.readableStreamBody === undefined) return undefined;
        return { content: Readable.from(response.readableStreamBody), sizeBytes: response.contentLength ?? 0 };
      } catch (error) {
        if (blobStatus(error) === 404) return undefined;
        return throwBlobError(error, 'There is no such report.');
      }
    },

    removeWork: (run) => deleteBlobs(container, `${folderOf(run)}work/`),
    erase: (run) => deleteBlobs(container, folderOf(run)),
  };
}

async function write(blob: BlockBlobClient, bytes: Uint8Array, blobContentType: string): Promise<void> {
  try {
    await blob.uploadData(bytes, { blobHTTPHeaders: { blobContentType } });
  } catch (error) {
    throwBlobError(error, 'The container for runs is missing.');
  }
}

async function read(blob: BlockBlobClient): Promise<Buffer> {
  try {
    return await blob.downloadToBuffer();
  } catch (error) {
    return throwBlobError(error, 'A part of the run is gone.');
  }
}

async function writeJson(blob: BlockBlobClient, value: unknown): Promise<void> {
  await write(blob, await compress(JSON.stringify(value), { level: 1 }), 'application/gzip');
}

async function readJson(blob: BlockBlobClient): Promise<unknown> {
  return JSON.parse((await decompress(await read(blob))).toString('utf8'));
}

/** Joins small pieces, so that a report of a hundred thousand findings is not a hundred thousand chunks of a stream. */
function* inBlocks(pieces: Iterable<string>): Generator<Buffer> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < BLOCK_BYTES / 8) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  if (text !== '') yield Buffer.from(text, 'utf8');
}
