import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';

/** Replaces a file as a whole: a reader, or a crash, meets the old or the new content. */
export async function writeFileDurably(file: string, content: string, mode = 0o644): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.draft`;
  const handle = await open(draft, 'w', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
