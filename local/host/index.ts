import type { HostEmulator, HostOptions } from './host-options';
import { openHost } from './open-host';

export type { FunctionSummary, HostEmulator, HostOptions, OpenHost } from './host-options';
export type { HostClock } from './timer/host-clock';
export { openHost };

/** Starts a host and waits until the app has been loaded; when it cannot be, nothing stays behind. */
export async function startHost(options: HostOptions): Promise<HostEmulator> {
  const host = await openHost(options);
  try {
    await host.ready;
    return host;
  } catch (error) {
    await host.close();
    throw error;
  }
}
