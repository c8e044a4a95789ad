import net from 'node:net';

/** The library's HTTP proxy listens without naming an address, which is every interface; while `work` runs it gets loopback. */
export async function listenOnLoopback<T>(work: () => Promise<T>): Promise<T> {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- the proxy calls it with the server it was called on
  const original = net.Server.prototype.listen;
  net.Server.prototype.listen = new Proxy(original, {
    apply(listen, server, parameters: unknown[]) {
      const [port, ...rest] = typeof parameters[0] === 'number' ? parameters : [0, ...parameters];
      const isAddressNamed = typeof rest[0] === 'string' || typeof parameters[0] === 'object';
      const withAddress = isAddressNamed ? parameters : [port, '127.0.0.1', ...rest];
      return Reflect.apply(listen, server, withAddress) as net.Server;
    },
  });
  try {
    return await work();
  } finally {
    net.Server.prototype.listen = original;
  }
}
