import { runEmulator } from '../process/emulator-process';
import { startIdentity } from './start-identity';

void runEmulator(
  {
    port: { type: 'string', default: '0' },
    certificates: { type: 'string', default: '.local/certificates' },
    header: { type: 'string' },
  },
  ({ port, certificates, header }) => startIdentity({ port: Number(port), certificatesDir: certificates, header }),
);
