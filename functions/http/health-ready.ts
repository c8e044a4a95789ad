import { z } from 'zod';
import { httpFunction } from '../runtime/http-function';
import type { Dependency } from '../runtime/services';

const CheckView = z.strictObject({ name: z.string(), status: z.enum(['ok', 'unavailable']) });

/** A dependency that does not answer for so long is out of reach. */
const CHECK_TIMEOUT_MS = 5000;

export const healthReadyFunction = httpFunction({
  name: 'health-ready',
  method: 'GET',
  route: 'health/ready',
  tag: 'Service',
  summary: 'Tell whether everything the app needs can be reached',
  description: '503 when anything cannot; `checks` says what.',
  permission: 'anonymous',
  otherStatus: 503,
  output: z.strictObject({ status: z.enum(['ok', 'unavailable']), checks: z.array(CheckView) }),

  async handle(_input, { services }) {
    const checks = await Promise.all(services.dependencies.map(check));
    const isReady = checks.every(({ status }) => status === 'ok');
    return { status: isReady ? 200 : 503, data: { status: isReady ? 'ok' : 'unavailable', checks } };
  },
});

async function check(dependency: Dependency): Promise<z.infer<typeof CheckView>> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${dependency.name} did not answer in time`));
    }, CHECK_TIMEOUT_MS);
  });
  try {
    await Promise.race([dependency.check(), timeout]);
    return { name: dependency.name, status: 'ok' };
  } catch {
    // Why it is out of reach is for telemetry of the SDK, not for an anonymous caller.
    return { name: dependency.name, status: 'unavailable' };
  } finally {
    clearTimeout(timer);
  }
}
