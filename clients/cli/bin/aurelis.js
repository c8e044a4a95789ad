#!/usr/bin/env node
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const program = [join(__dirname, '../dist/aurelis.js'), join(__dirname, '../../../dist/cli/aurelis.js')].find(
  existsSync,
);
if (program === undefined) {
  console.error('aurelis is not built yet: run "npm run build" in the repository.');
  process.exit(70);
}
if (Number(process.versions.node.split('.')[0]) < 22) {
  const bundled = join(__dirname, '../../../node_modules/node/bin/node');
  if (!existsSync(bundled)) {
    console.error(`aurelis needs Node 22 or newer; this is ${process.version}.`);
    process.exit(70);
  }
  const { spawnSync } = require('node:child_process');
  const { status } = spawnSync(bundled, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(status ?? 70);
}
require(program);
