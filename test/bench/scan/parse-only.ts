import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { detectLanguage } from '../../../shared/analysis';
import { grammarOf } from '../../../shared/analysis/languages/grammar-of';
import { createTreeParser } from '../../../shared/analysis/tree/tree-parser';

/** Reads every file of a directory and makes its syntax tree, and nothing else, in as many threads as a scan uses. */
export async function parseDirectory(directory: string, threads: number, bundle: string): Promise<void> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const shares = Array.from({ length: threads }, (_, thread) =>
    files.filter((_file, index) => index % threads === thread),
  );
  await Promise.all(shares.map((share) => inThread(share, bundle)));
}

async function inThread(files: readonly string[], bundle: string): Promise<void> {
  const program = `const { workerData } = require('node:worker_threads');
    require(workerData.bundle).parseFiles(workerData.files).catch((error) => { console.error(error); process.exit(1); });`;
  const worker = new Worker(program, { eval: true, workerData: { files, bundle } });
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A thread ended with ${code}`))));
  });
}

export async function parseFiles(files: readonly string[]): Promise<void> {
  const parser = await createTreeParser();
  for (const file of files) {
    const grammar = grammarOf(detectLanguage(file), file);
    if (grammar === undefined) continue;
    const tree = await parser.parse(grammar, readFileSync(file, 'utf8'), () => false);
    tree.delete();
  }
}
