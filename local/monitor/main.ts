import { runEmulator } from '../process/emulator-process';
import { startMonitor } from './start-monitor';

void runEmulator(
  {
    port: { type: 'string', default: '0' },
    data: { type: 'string', default: '.local/monitor' },
    certificates: { type: 'string', default: '.local/certificates' },
  },
  ({ port, data, certificates }) => startMonitor({ port: Number(port), dataDir: data, certificatesDir: certificates }),
);
