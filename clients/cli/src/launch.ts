import { createRequire, enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { startWorker } from '../../../shared/analysis';
import { compiledDirectory } from './cache/cache-directory';
import type * as scanProgram from './main-scan';

const directory = compiledDirectory();
// Before the program itself is loaded: to compile it again takes longer than most of what is asked of it.
if (directory !== undefined) enableCompileCache(directory);
// What is read at the start stays to the end: to let the heap grow step by step would copy it again and again.
setFlagsFromString('--semi-space-growth-factor=16');

const load = createRequire(__filename);
const [, , command, ...parameters] = process.argv;
if (command === 'scan') {
  // A thread takes as long to load as the program does, so both load side by side.
  const isHelp = parameters.some((one) => one === '--help' || one === '-h');
  const workerFile = join(__dirname, 'analysis-worker.js');
  const firstWorker = isHelp ? undefined : startWorker({ workerFile, compiledDirectory: directory });
  const { main } = load(join(__dirname, 'scan.js')) as typeof scanProgram;
  void main(firstWorker);
} else {
  load(join(__dirname, 'program.js'));
}
