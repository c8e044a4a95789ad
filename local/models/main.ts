import { readFile } from 'node:fs/promises';
import { createTokenVerifier } from '../identity';
import { runEmulator } from '../process/emulator-process';
import { startModels } from './start-models';
import { Transcript } from './step';

void runEmulator(
  {
    port: { type: 'string', default: '0' },
    /** Its folder holds nothing: what came in is kept in memory. */
    data: { type: 'string', default: '.local/models' },
    certificates: { type: 'string' },
    key: { type: 'string', multiple: true },
    script: { type: 'string' },
  },
  async ({ port, certificates, key, script }) =>
    startModels({
      port: Number(port),
      keys: key,
      ...(certificates === undefined
        ? {}
        : { verifyToken: (token, audiences) => createTokenVerifier(certificates).verify(token, audiences) }),
      steps: script === undefined ? [] : Transcript.parse(JSON.parse(await readFile(script, 'utf8'))).steps,
    }),
);
