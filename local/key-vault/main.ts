import { runEmulator } from '../process/emulator-process';
import { startKeyVault } from './start-key-vault';

void runEmulator(
  {
    port: { type: 'string', default: '0' },
    data: { type: 'string', default: '.local/key-vault' },
    certificates: { type: 'string', default: '.local/certificates' },
  },
  ({ port, data, certificates }) => startKeyVault({ port: Number(port), dataDir: data, certificatesDir: certificates }),
);
