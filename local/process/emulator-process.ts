import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What every emulator hands back when it listens. */
export interface Emulator {
  /** Base address clients connect to, such as `https://127.0.0.1:8081`. */
  readonly url: string;
  close(): Promise<void>;
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>['values'];

/**
 * Runs one emulator as a process of its own: parses its flags, starts it, prints `{"ready":true,"url":"…"}` on one line of
 * standard output, stops cleanly on SIGTERM, SIGINT or when the parent that spawned it over IPC is gone.
 */
export async function runEmulator<O extends Options>(
  options: O,
  start: (values: Values<O>) => Promise<Emulator>,
): Promise<void> {
  const { values } = parseArgs({ options, strict: true });
  const emulator = await start(values).catch((error: unknown) => {
    process.stderr.write(`It could not start: ${error instanceof Error ? error.message : String(error)}\n`);
    return process.exit(1);
  });
  process.stdout.write(`${JSON.stringify({ ready: true, url: emulator.url })}\n`);
  process.send?.({ ready: true, url: emulator.url });

  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    void emulator.close().finally(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
}
