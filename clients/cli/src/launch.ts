import { createRequire, enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { compiledDirectory } from './cache/cache-directory';

// Before the program itself is loaded: to compile it again takes longer than most of what is asked of it.
enableCompileCache(compiledDirectory());
// What is read at the start stays to the end: to let the heap grow step by step would copy it again and again.
setFlagsFromString('--semi-space-growth-factor=16');
const program = process.argv[2] === 'scan' ? 'scan.js' : 'program.js';
createRequire(__filename)(join(__dirname, program));
