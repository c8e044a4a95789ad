import { createServer } from 'node:net';

/** The wanted port when nobody has it on loopback, else a free one. */
export async function preferPort(wanted: number): Promise<number> {
  return (await tryPort(wanted)) ?? (await tryPort(0)) ?? 0;
}

async function tryPort(port: number): Promise<number | undefined> {
  const server = createServer();
  try {
    return await new Promise<number | undefined>((resolve) => {
      server.once('error', () => {
        resolve(undefined);
      });
      server.listen(port, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' ? address?.port : undefined);
      });
    });
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}
