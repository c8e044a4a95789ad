import { runEmulator } from '../process/emulator-process';
import { loadServiceBusConfig } from './config/load-service-bus-config';
import { startServiceBus } from './service-bus-emulator';

/** The ports are those of the official emulator. */
const OPTIONS = {
  port: { type: 'string', default: '5672' },
  'http-port': { type: 'string', default: '5300' },
  config: { type: 'string' },
  data: { type: 'string', default: '.local/service-bus' },
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
  });
  process.stderr.write(`Service Bus: message counts at ${emulator.httpUrl}/queues\n`);
  return emulator;
});
