import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { BlockBlobClient } from '@azure/storage-blob';
import { PartInput, PartOutput, type JobArtifacts, type JobRef } from '../../jobs';
import { blobStatus, throwBlobError } from './blob-errors';
import type { BlobService } from './blob-service';
import { deleteBlobs } from './delete-blobs';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

const RESULTS = {
  report: { name: 'report.md', type: 'text/markdown; charset=utf-8' },
  patch: { name: 'changes.patch', type: 'text/x-diff; charset=utf-8' },
  json: { name: 'result.json', type: 'application/json' },
} as const;

const BLOCK_BYTES = 4 * 1024 * 1024;

/** Everything of a job in the container `jobs`: results as `<tenant>/<job>/<name>`, and under `work/` what only the job itself needs. */
export function createBlobJobArtifacts(service: BlobService): JobArtifacts {
  const container = service.container('jobs');
  const folderOf = ({ tenantId, jobId }: JobRef): string => `${tenantId}/${jobId}/`;
  const blobOf = (job: JobRef, name: string): BlockBlobClient =>
    container.getBlockBlobClient(`${folderOf(job)}${name}`);
  const inputOf = (job: JobRef, partId: string) => blobOf(job, `work/${partId}.input.json.gz`);
  const outputOf = (job: JobRef, partId: string) => blobOf(job, `work/${partId}.output.json.gz`);

  return {
    writeInput: (job, partId, input) => writeJson(inputOf(job, partId), input),
    readInput: async (job, partId) => PartInput.parse(await readJson(inputOf(job, partId))),
    writeOutput: (job, partId, output) => writeJson(outputOf(job, partId), output),

    async readOutput(job, partId) {
      try {
        return PartOutput.parse(await readJson(outputOf(job, partId)));
      } catch (error) {
        if (blobStatus(error) === 404) return undefined;
        return throwBlobError(error, 'A part of the job is gone.');
      }
    },

    async writeResult(job, kind, pieces) {
      const { name, type } = RESULTS[kind];
      try {
        await blobOf(job, name).uploadStream(Readable.from(pieces, { objectMode: false }), BLOCK_BYTES, 2, {
          blobHTTPHeaders: { blobContentType: type },
        });
      } catch (error) {
        throwBlobError(error, 'The container for jobs is missing.');
      }
    },

    async readResult(job, kind) {
      try {
        const { readableStreamBody } = await blobOf(job, RESULTS[kind].name).download();
        return readableStreamBody === undefined ? undefined : Readable.from(readableStreamBody);
      } catch (error) {
        if (blobStatus(error) === 404) return undefined;
        return throwBlobError(error, 'There is no such result.');
      }
    },

    removeWork: (job) => deleteBlobs(container, `${folderOf(job)}work/`),
    erase: (job) => deleteBlobs(container, folderOf(job)),
  };
}

async function writeJson(blob: BlockBlobClient, value: unknown): Promise<void> {
  const content = await compress(JSON.stringify(value), { level: 1 });
  try {
    await blob.uploadData(content, { blobHTTPHeaders: { blobContentType: 'application/gzip' } });
  } catch (error) {
    throwBlobError(error, 'The container for jobs is missing.');
  }
}

async function readJson(blob: BlockBlobClient): Promise<unknown> {
  return JSON.parse((await decompress(await blob.downloadToBuffer())).toString('utf8'));
}
