import { runEmulator } from '../process/emulator-process';
import { loadServiceBusConfig } from './config/load-service-bus-config';
import { identityEndpoint } from './identity-endpoint';
import { startServiceBus } from './service-bus-emulator';

/** The ports are those of the official emulator and, for identities, of the service. */
const OPTIONS = {
  port: { type: 'string', default: '5672' },
  'http-port': { type: 'string', default: '5300' },
  'identity-port': { type: 'string', default: '5671' },
  config: { type: 'string' },
  data: { type: 'string', default: '.local/service-bus' },
  certificates: { type: 'string', default: '.local/certificates' },
  fsync: { type: 'boolean', default: false },
} as const;

void runEmulator(OPTIONS, async (values) => {
  if (values.config === undefined) throw new Error('--config must name a Config.json of the Service Bus emulator.');
  const emulator = await startServiceBus({
    port: Number(values.port),
    httpPort: Number(values['http-port']),
    config: loadServiceBusConfig(values.config),
    dataDir: values.data,
    fsync: values.fsync,
    identity: await identityEndpoint(values.certificates, Number(values['identity-port'])),
  });
  process.stderr.write(
    `Service Bus: identities at ${emulator.fullyQualifiedNamespace}, message counts at ${emulator.httpUrl}/queues\n`,
  );
  return emulator;
});
