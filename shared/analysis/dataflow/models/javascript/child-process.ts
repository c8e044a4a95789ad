import type { FrameworkModel } from '../model';
import { sinks } from '../model-rows';

const SHELL = String.raw`(?:^|[/\\])(?:ba|z|da|k)?sh$|(?:^|[/\\])(?:cmd|powershell|pwsh)(?:\.exe)?$`;

/** Programs that are started, by Node.js and by packages around it. */
export const childProcess: FrameworkModel = {
  id: 'child-process',
  language: 'javascript',
  sinks: [
    ...sinks(
      { weakness: 'command-injection', ports: [0], label: 'runs as a shell command' },
      'child_process.{exec,execSync}',
      'child-process-promise.exec',
      'child-process-es6-promise.exec',
      'shelljs.exec',
      'execa.{execaCommand,execaCommandSync,command,commandSync,shell,shellSync}',
      'execa.execa.command',
      'node-cmd.{run,get,runSync}',
      'exec-sh',
      'exec-sh.promise',
      'promised-exec',
      'async-exec',
      'shell-exec',
      'npm-run.{exec,execSync}',
      'sudo-prompt.exec',
      'await-exec',
      'exec-then',
    ),
    ...sinks(
      { weakness: 'command-injection', ports: [0], label: 'names the program that is started' },
      'child_process.{spawn,spawnSync,execFile,execFileSync,fork}',
      'child-process-promise.{spawn,fork,execFile}',
      'cross-spawn',
      'cross-spawn.{spawn,sync}',
      'cross-spawn-async',
      'execa',
      'execa.{execa,execaSync,execaNode,sync,node}',
      'node-pty.spawn',
      'spawn-sync',
      'foreground-child',
      'cluster.setupMaster',
    ),
    ...sinks(
      {
        weakness: 'command-injection',
        ports: [1],
        when: [{ port: 0, matches: SHELL }],
        label: 'is an argument of a shell',
      },
      'child_process.{spawn,spawnSync,execFile,execFileSync}',
      'cross-spawn',
      'execa',
      'execa.{execa,execaSync}',
    ),
    ...sinks(
      {
        weakness: 'command-injection',
        ports: [1],
        when: [{ port: 2, member: 'shell', equals: [true] }],
        label: 'is an argument that a shell reads',
      },
      'child_process.{spawn,spawnSync,execFile,execFileSync}',
      'cross-spawn',
      'execa',
      'execa.{execa,execaSync}',
    ),
  ],
  sanitizers: [
    { match: 'shell-quote.quote', cleans: ['command-injection'] },
    { match: 'shell-escape', cleans: ['command-injection'] },
    { match: 'any-shell-escape', cleans: ['command-injection'] },
    { match: 'shescape.{quote,quoteAll,escape,escapeAll}', cleans: ['command-injection'] },
    { match: 'shescape.Shescape.{quote,quoteAll,escape,escapeAll}', cleans: ['command-injection'] },
  ],
};
