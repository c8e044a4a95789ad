import { readFile } from 'node:fs/promises';

import { z } from 'zod';

import { runEmulator } from '../process/emulator-process';
import { startEventGrid } from './start-event-grid';
import { Subscription } from './subscription';

void runEmulator(
  {
    port: { type: 'string', default: '0' },
    data: { type: 'string', default: '.local/event-grid' },
    certificates: { type: 'string', default: '.local/certificates' },
    'service-bus': { type: 'string' },
    /** A JSON file with an array of subscriptions. */
    subscriptions: { type: 'string' },
  },
  async ({ port, data, certificates, 'service-bus': connectionString, subscriptions }) => {
    if (connectionString === undefined) throw new Error('--service-bus must name a connection string.');
    if (subscriptions === undefined) throw new Error('--subscriptions must name a JSON file.');
    return await startEventGrid({
      port: Number(port),
      dataDir: data,
      certificatesDir: certificates,
      connectionString,
      subscriptions: z.array(Subscription).parse(JSON.parse(await readFile(subscriptions, 'utf8'))),
    });
  },
);
