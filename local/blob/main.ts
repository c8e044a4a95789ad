import { createEventGridClient } from '../event-grid';
import { runEmulator } from '../process/emulator-process';
import { startBlob } from './start-blob';

void runEmulator(
  {
    port: { type: 'string', default: '0' },
    data: { type: 'string', default: '.local/blob' },
    certificates: { type: 'string', default: '.local/certificates' },
    /** Where to publish `BlobCreated` events; without it nobody is told. */
    'event-grid': { type: 'string' },
  },
  async ({ port, data, certificates, 'event-grid': eventGridUrl }) => {
    const publish = eventGridUrl === undefined ? undefined : await createEventGridClient(eventGridUrl, certificates);
    const blob = await startBlob({ port: Number(port), dataDir: data, certificatesDir: certificates, publish });
    void blob.failed.then((reason) => {
      process.stderr.write(`${reason}\n`);
      process.exit(1);
    });
    return blob;
  },
);
