/** Reads the first `count` bytes of a stream and gives them back together with the whole stream, unread. */
export async function peekBytes(
  stream: AsyncIterable<Uint8Array>,
  count: number,
): Promise<{ head: Uint8Array; content: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let sizeBytes = 0;
  while (sizeBytes < count) {
    const next = await iterator.next();
    if (next.done === true) break;
    read.push(next.value);
    sizeBytes += next.value.length;
  }
  return { head: Buffer.concat(read).subarray(0, count), content: resume(read, iterator) };
}

async function* resume(read: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* read;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
