import { Readable } from 'node:stream';
import { z } from 'zod';
import { OtherReport } from '../../../shared/analysis';
import { AnalysisResult, SkippedPath } from '../../../shared/findings';
import { AurelisError } from '../../../shared/kernel';
import type { RunArtifacts, RunRef } from '../../../shared/runs';
import { RepositorySettings } from '../../../shared/settings';

export interface MemoryRunArtifacts extends RunArtifacts {
  /** `<tenant>/<run>/…` of everything that is stored. */
  names(): string[];
}

export function memoryRunArtifacts(): MemoryRunArtifacts {
  const blobs = new Map<string, Buffer>();
  const folderOf = ({ tenantId, runId }: RunRef): string => `${tenantId}/${runId}/`;
  const put = async (name: string, content: string | Uint8Array): Promise<void> => {
    blobs.set(name, Buffer.from(content));
  };
  const get = async (name: string): Promise<Buffer> => {
    const found = blobs.get(name);
    if (found === undefined) throw new AurelisError('NOT_FOUND', 'A part of the run is gone.');
    return found;
  };
  const removeBelow = async (folder: string): Promise<void> => {
    for (const name of blobs.keys()) if (name.startsWith(folder)) blobs.delete(name);
  };
  const json = async (name: string): Promise<unknown> => JSON.parse((await get(name)).toString('utf8'));
  const sourceOf = (run: RunRef, batchId: string): string => `${folderOf(run)}work/${batchId}.source`;
  const resultOf = (run: RunRef, batchId: string): string => `${folderOf(run)}work/${batchId}.result`;
  const settingsOf = (run: RunRef): string => `${folderOf(run)}work/settings`;
  const otherReportsOf = (run: RunRef): string => `${folderOf(run)}work/other-reports`;
  const skippedOf = (run: RunRef): string => `${folderOf(run)}work/skipped`;

  return {
    names: () => [...blobs.keys()],
    writeSource: (run, batchId, bytes) => put(sourceOf(run, batchId), bytes),
    readSource: (run, batchId) => get(sourceOf(run, batchId)),
    writeResult: (run, batchId, result) => put(resultOf(run, batchId), JSON.stringify(result)),
    readResult: async (run, batchId) => AnalysisResult.parse(await json(resultOf(run, batchId))),
    writeSkipped: (run, skipped) => put(skippedOf(run), JSON.stringify(skipped)),
    writeSettings: (run, settings) => put(settingsOf(run), JSON.stringify(settings)),
    readSettings: async (run) => RepositorySettings.parse(await json(settingsOf(run))),
    writeOtherReports: (run, reports) => put(otherReportsOf(run), JSON.stringify(reports)),
    readOtherReports: async (run) =>
      blobs.has(otherReportsOf(run)) ? z.array(OtherReport).parse(await json(otherReportsOf(run))) : [],
    readSkipped: async (run) => z.array(SkippedPath).parse(await json(skippedOf(run))),
    writeReport: async (run, format, pieces) => put(`${folderOf(run)}report.${format}`, [...pieces].join('')),
    async readReport(run, format) {
      const found = blobs.get(`${folderOf(run)}report.${format}`);
      return found && { content: Readable.from([found]), sizeBytes: found.length };
    },
    removeWork: (run) => removeBelow(`${folderOf(run)}work/`),
    erase: (run) => removeBelow(folderOf(run)),
  };
}
