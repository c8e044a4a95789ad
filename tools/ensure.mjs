/**
 * Installs the locked packages if they are missing or out of date, then runs a program with the Node they bring.
 *
 *   node tools/ensure.mjs [program] [arguments…]
 *
 * It takes the program as an argument because `node tools/ensure.mjs && node program` would not do: the shell remembers
 * where it found the first `node`, which on a fresh clone is not the one that has just been installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MINIMUM = [20, 19];
const ON_WINDOWS = process.platform === 'win32';
const INSTALLED_NODE = join(ROOT, 'node_modules/node/bin', ON_WINDOWS ? 'node.exe' : 'node');

refuseOldNode();
ensurePackages();
const [program, ...programArguments] = process.argv.slice(2);
if (program !== undefined) run(program, programArguments);

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])) return;
  stop(`Aurelis needs Node ${MINIMUM.join('.')} or newer to install itself; this is ${process.versions.node}.`);
}

function ensurePackages() {
  const reason = whyInstall();
  if (reason !== undefined) {
    console.error(`Installing the locked packages (${reason}); this takes a minute or two.`);
    npm('ci', '--ignore-scripts', '--include=dev', '--include=optional');
  }
  if (existsSync(INSTALLED_NODE)) return;
  // Of all packages only this one needs its script: it puts the Node binary in its place.
  console.error('Installing the Node that Aurelis runs on.');
  npm('rebuild', 'node');
  const check = spawnSync(INSTALLED_NODE, ['--version'], { encoding: 'utf8' });
  if (check.status !== 0) stop('The npm package "node" did not install a working Node for this machine.');
  console.error(`Installed Node ${check.stdout.trim()}.`);
}

/** What differs between package-lock.json and the record npm keeps of what it installed. */
function whyInstall() {
  const installed = readLock('node_modules/.package-lock.json');
  if (installed === undefined) return 'nothing is installed yet';
  for (const [path, wanted] of Object.entries(readLock('package-lock.json') ?? {})) {
    if (!path.includes('node_modules/') || wanted.link) continue;
    const found = installed[path];
    // An optional package that is absent is one for another platform.
    if (found === undefined && wanted.optional) continue;
    if (found === undefined || versionOf(found) !== versionOf(wanted)) {
      return `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)} is not at ${wanted.version}`;
    }
    if (!existsSync(join(ROOT, path))) return `${path} is gone`;
  }
  return undefined;
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, path), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    stop(`${path} cannot be read: ${error.message}`);
  }
}

/** Some packages write `v2.3.1`, which npm keeps in one of its two records only. */
function versionOf(locked) {
  return locked.version.replace(/^v/, '');
}

function npm(...args) {
  const result = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    // npm must not run on the Node that it is about to replace.
    env: { ...process.env, PATH: pathWithoutOurBin() },
    shell: ON_WINDOWS,
    // Standard output belongs to the program that follows.
    stdio: ['ignore', 2, 2],
  });
  if (result.error) stop(`npm could not be started: ${result.error.message}`);
  if (result.status !== 0) {
    stop(
      `"npm ${args.join(' ')}" failed (see above). Check that the npm registry can be reached ` +
        '("npm ping") and that package-lock.json fits package.json, then try again.',
    );
  }
}

function pathWithoutOurBin() {
  const ourBin = join(ROOT, 'node_modules', '.bin');
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== ourBin)
    .join(delimiter);
}

function run(file, args) {
  const child = spawn(INSTALLED_NODE, [file, ...args], { stdio: 'inherit' });
  const forward = (signal) => child.kill(signal);
  process.on('SIGTERM', forward);
  process.on('SIGHUP', forward);
  // A terminal sends Ctrl-C to both processes; the program decides what it means.
  process.on('SIGINT', (signal) => {
    if (!process.stdin.isTTY) forward(signal);
  });
  child.on('error', (error) => stop(`${file} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    for (const name of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
