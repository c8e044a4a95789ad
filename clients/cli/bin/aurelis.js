#!/usr/bin/env node
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const OLDEST_NODE = 22;
const program = [join(__dirname, '../dist/aurelis.js'), join(__dirname, '../../../dist/cli/aurelis.js')].find(
  existsSync,
);
const bundledNode = join(__dirname, '../../../node_modules/node/bin/node');

if (program === undefined) {
  stop('aurelis is not built yet: run "npm run build" in the repository.');
} else if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) {
  require(program);
} else if (existsSync(bundledNode)) {
  runOn(bundledNode);
} else {
  stop(`aurelis needs Node ${OLDEST_NODE} or newer; this is ${process.version}.`);
}

/** A terminal sends Ctrl-C to both processes, so only what it does not send is passed on. */
function runOn(node) {
  const child = require('node:child_process').spawn(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const name of ['SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  child.on('error', (error) => stop(`${node} could not be started: ${error.message}`));
  child.on('exit', (code) => process.exit(code ?? 70));
}

function stop(message) {
  console.error(message);
  process.exitCode = 70;
}
