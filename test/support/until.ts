const POLL_MS = 100;

/** What is found as soon as it is there; throws when it does not come in time. */
export async function until<Value>(find: () => Promise<Value | undefined>, timeoutMs = 30_000): Promise<Value> {
  for (const deadline = Date.now() + timeoutMs; ;) {
    const found = await find();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error('It did not happen in time.');
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
