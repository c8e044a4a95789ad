import { Readable } from 'node:stream';
import { PartInput, PartOutput, type JobArtifacts, type JobRef } from '../../../shared/jobs';
import { AurelisError } from '../../../shared/kernel';

export interface MemoryJobArtifacts extends JobArtifacts {
  names(): string[];
}

export function memoryJobArtifacts(): MemoryJobArtifacts {
  const blobs = new Map<string, string>();
  const folderOf = ({ tenantId, jobId }: JobRef): string => `${tenantId}/${jobId}/`;
  const eraseFrom = (folder: string): void => {
    for (const name of blobs.keys()) if (name.startsWith(folder)) blobs.delete(name);
  };
  return {
    names: () => [...blobs.keys()],
    async writeInput(job, partId, input) {
      blobs.set(`${folderOf(job)}work/${partId}.input`, JSON.stringify(input));
    },
    async readInput(job, partId) {
      const found = blobs.get(`${folderOf(job)}work/${partId}.input`);
      if (found === undefined) throw new AurelisError('NOT_FOUND', 'A part of the job is gone.');
      return PartInput.parse(JSON.parse(found));
    },
    async writeOutput(job, partId, output) {
      blobs.set(`${folderOf(job)}work/${partId}.output`, JSON.stringify(output));
    },
    async readOutput(job, partId) {
      const found = blobs.get(`${folderOf(job)}work/${partId}.output`);
      return found === undefined ? undefined : PartOutput.parse(JSON.parse(found));
    },
    async writeResult(job, kind, pieces) {
      blobs.set(`${folderOf(job)}${kind}`, [...pieces].join(''));
    },
    async readResult(job, kind) {
      const found = blobs.get(`${folderOf(job)}${kind}`);
      return found === undefined ? undefined : Readable.from([Buffer.from(found)]);
    },
    removeWork: async (job) => eraseFrom(`${folderOf(job)}work/`),
    erase: async (job) => eraseFrom(folderOf(job)),
  };
}
