import type { FrameworkModel, SinkModel } from '../model';

const RUN = '{run,call,check_call,check_output,Popen}';
const SHELL = 'runs as a shell command';
const PROGRAM = 'is the program that runs';

function shellOf(functions: string, confidence?: 'low'): SinkModel {
  return {
    match: functions,
    weakness: 'command-injection',
    ports: [0, 'name:args', 'name:command', 'name:cmd'],
    label: SHELL,
    ...(confidence !== undefined && { confidence }),
  };
}

/** Programs that are run, with and without a shell. */
export const SUBPROCESS: FrameworkModel = {
  id: 'python-subprocess',
  language: 'python',
  types: [{ match: 'subprocess.Popen', type: 'subprocess.Popen' }],
  sources: [
    {
      match: 'subprocess.{check_output,getoutput,getstatusoutput}',
      on: 'call',
      kind: 'file',
      label: 'what a program says',
    },
    { match: 'subprocess.Popen.communicate', on: 'call', kind: 'file', label: 'what a program says' },
  ],
  sinks: [
    { ...shellOf(`subprocess.${RUN}`), when: [{ port: 'name:shell', equals: [true, 1] }] },
    // Without a shell a text names a program with its arguments; of a list only the program, or what a shell in it is given.
    {
      match: `subprocess.${RUN}`,
      weakness: 'command-injection',
      ports: [0, 'name:args'],
      member: '0',
      atStart: true,
      label: PROGRAM,
      confidence: 'medium',
    },
    // A shell that is given a text to run.
    {
      match: `subprocess.${RUN}`,
      weakness: 'command-injection',
      ports: [0, 'name:args'],
      member: '2',
      when: [{ port: 0, member: '1', matches: '^(-[a-z]*c|/c)$' }],
      label: SHELL,
    },
    {
      match: `subprocess.${RUN}`,
      weakness: 'command-injection',
      ports: ['name:executable'],
      label: PROGRAM,
    },
    shellOf('subprocess.{getoutput,getstatusoutput}'),
    shellOf('commands.{getoutput,getstatusoutput}'),
    shellOf('popen2.{popen2,popen3,popen4,Popen3,Popen4}'),
    shellOf('asyncio.create_subprocess_shell'),
    shellOf('asyncio.subprocess.create_subprocess_shell'),
    {
      match: 'asyncio.create_subprocess_exec',
      weakness: 'command-injection',
      ports: [0],
      label: PROGRAM,
      confidence: 'medium',
    },
    { match: '*.{subprocess_shell}', weakness: 'command-injection', ports: [1], label: SHELL },
    shellOf('pexpect.{spawn,run,runu}'),
    shellOf('pexpect.popen_spawn.PopenSpawn'),
    shellOf('fabric.{run,local,sudo}'),
    shellOf('fabric.api.{run,local,sudo}'),
    shellOf('fabric.operations.{run,local,sudo}'),
    shellOf('fabric.Connection.{run,local,sudo}'),
    shellOf('invoke.{run,sudo}'),
    shellOf('invoke.Context.{run,sudo}'),
    shellOf('plumbum.local.session.run'),
    shellOf('delegator.{run,chain}'),
    shellOf('envoy.{run,connect}'),
    shellOf('salt.client.LocalClient.cmd', 'low'),
    shellOf('docker.models.containers.Container.exec_run', 'low'),
    { match: 'sh.Command', weakness: 'command-injection', ports: [0], label: PROGRAM },
  ],
  propagators: [
    { match: `subprocess.${RUN}`, effect: 'clean' },
    { match: 'subprocess.{getoutput,getstatusoutput}', effect: 'clean' },
    { match: 'os.{system,popen}', effect: 'clean' },
  ],
  sanitizers: [
    { match: 'shlex.quote', cleans: ['command-injection'] },
    { match: 'pipes.quote', cleans: ['command-injection'] },
    { match: 'commands.mkarg', cleans: ['command-injection'] },
  ],
};
