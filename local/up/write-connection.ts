import { writeFile } from 'node:fs/promises';
import { describeEndpoint } from '../blob';
import type { Cloud } from './start-cloud';

/** Where everything listens and the keys to it, for people and tools on this machine. Only its owner may read the file. */
export async function writeConnection(file: string, cloud: Cloud): Promise<void> {
  const connection = {
    apiUrl: cloud.apiUrl,
    processId: process.pid,
    operatorKey: cloud.operatorKey,
    certificateFile: cloud.certificateFile,
    blobConnectionString: describeEndpoint(new URL(cloud.parts.blob.url).origin).connectionString,
    parts: cloud.parts,
  };
  await writeFile(file, `${JSON.stringify(connection, null, 2)}\n`, { mode: 0o600 });
}
