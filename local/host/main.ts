import path from 'node:path';
import { z } from 'zod';
import { runEmulator } from '../process/emulator-process';
import { startHost } from './index';
import { readSettingsFile } from './settings/read-settings-file';

const Flags = z.object({
  app: z.string(),
  data: z.string(),
  port: z.coerce.number().int().min(0).max(65_535).optional(),
  'log-format': z.enum(['text', 'json']),
  settings: z.string().optional(),
  /** Seconds that a stop waits for invocations that run. */
  'stop-limit': z.coerce.number().min(0).max(3_600).optional(),
  worker: z.string(),
});

void runEmulator(
  {
    app: { type: 'string', default: '.' },
    data: { type: 'string', default: '.local/host' },
    port: { type: 'string' },
    'log-format': { type: 'string', default: 'text' },
    settings: { type: 'string' },
    'stop-limit': { type: 'string' },
    // Bundled beside this file.
    worker: { type: 'string', default: path.join(__dirname, 'worker.js') },
  },
  async (values) => {
    const flags = Flags.parse(values);
    const fileSettings = flags.settings === undefined ? {} : await readSettingsFile(flags.settings);
    return startHost({
      appDir: path.resolve(flags.app),
      dataDir: path.resolve(flags.data),
      workerFile: path.resolve(flags.worker),
      environment: { ...fileSettings, ...process.env },
      logFormat: flags['log-format'],
      ...(flags.port !== undefined && { port: flags.port }),
      ...(flags['stop-limit'] !== undefined && { stopLimitMs: flags['stop-limit'] * 1_000 }),
    });
  },
);
