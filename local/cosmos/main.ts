import { ensureCertificateAuthority } from '../certificates';
import { createTokenVerifier } from '../identity';
import { runEmulator } from '../process/emulator-process';
import { startCosmos, WELL_KNOWN_KEY } from './start-cosmos';

void runEmulator(
  {
    port: { type: 'string', default: '0' },
    data: { type: 'string', default: '.local/cosmos' },
    certificates: { type: 'string', default: '.local/certificates' },
    key: { type: 'string', default: WELL_KNOWN_KEY },
  },
  async ({ port, data, certificates, key }) => {
    const authority = await ensureCertificateAuthority(certificates);
    const verifier = createTokenVerifier(certificates);
    return startCosmos({
      port: Number(port),
      dataDir: data,
      key,
      tls: await authority.issue(['127.0.0.1', 'localhost']),
      verifyToken: (token, audiences) => verifier.verify(token, audiences),
    });
  },
);
