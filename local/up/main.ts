import { join, resolve } from 'node:path';
import { runEmulator } from '../process/emulator-process';
import { refuseSecondCloud } from './refuse-second-cloud';
import { startCloud } from './start-cloud';
import { writeConnection } from './write-connection';

/** The whole local cloud with the app, until it is stopped. */
void runEmulator(
  {
    app: { type: 'string', default: '.' },
    data: { type: 'string', default: '.local' },
    port: { type: 'string', default: '7071' },
    models: { type: 'boolean', default: false },
  },
  async ({ app, data, port, models }) => {
    const connectionFile = join(resolve(data), 'cloud.json');
    await refuseSecondCloud(connectionFile);
    const cloud = await startCloud({
      appDir: resolve(app),
      dataDir: resolve(data),
      port: Number(port),
      withModels: models,
      log: (line) => process.stderr.write(`${line}\n`),
    });
    await writeConnection(connectionFile, cloud);
    void cloud.failed.then((part) => {
      process.stderr.write(`${part} has ended; stopping.\n`);
      process.exitCode = 1;
      process.kill(process.pid, 'SIGTERM');
    });
    return { url: cloud.apiUrl, close: () => cloud.stop() };
  },
);
