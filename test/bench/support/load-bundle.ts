import { spawnSync } from 'node:child_process';

/** Enough for the app to load; nothing is called. */
const SETTINGS = {
  COSMOS_ENDPOINT: 'https://127.0.0.1:1/',
  STORAGE_BLOB_ENDPOINT: 'https://127.0.0.1:1/devstoreaccount1',
  ServiceBus__fullyQualifiedNamespace: 'localhost:1',
  KEY_VAULT_URL: 'https://127.0.0.1:1/',
};

/** Loads a bundle in a fresh process, as the Functions worker does, and gives the milliseconds its \`require\` took. */
export function loadMs(file: string): number {
  const program = `
    const Module = require('node:module');
    const require0 = Module.prototype.require;
    const core = { version: '3.13.0', hostVersion: '4.1040.0', Disposable: class {}, log() {}, registerFunction() { return {}; },
      registerHook() { return {}; }, setProgrammingModel() {}, getProgrammingModel() {} };
    Module.prototype.require = function (id) { return id === '@azure/functions-core' ? core : require0.apply(this, arguments); };
    const startedAt = performance.now();
    require(process.argv[1]);
    console.log(performance.now() - startedAt);
    process.exit(0);
  `;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', program, file], {
    encoding: 'utf8',
    env: { ...process.env, ...SETTINGS },
  });
  if (status !== 0) throw new Error(`${file} does not load:\n${stderr}`);
  return Number(stdout.trim().split('\n').at(-1));
}
