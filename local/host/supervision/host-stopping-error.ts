/** No new invocation is taken: the host is on its way down. */
export class HostStoppingError extends Error {
  constructor() {
    super('The host is stopping.');
    this.name = 'HostStoppingError';
  }
}
