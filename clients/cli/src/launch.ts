import { createRequire, enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { compiledDirectory } from './cache/cache-directory';

// Before the program itself is loaded: to compile it again takes longer than most of what is asked of it.
enableCompileCache(compiledDirectory());
const program = process.argv[2] === 'scan' ? 'scan.js' : 'program.js';
createRequire(__filename)(join(__dirname, program));
