import type { FrameworkModel } from '../model';

const SHELL = 'runs as a shell command';
const PROGRAM = 'runs as a program';
const PATH = 'is opened as a path of the file system';

/** Processes, files and the environment: `os`, and `posix` behind it. */
export const OS: FrameworkModel = {
  id: 'python-os',
  language: 'python',
  sources: [
    { match: 'os.read', on: 'call', kind: 'file', label: 'what is read from a descriptor' },
    { match: 'os.{listdir,scandir,walk,readlink}', on: 'call', kind: 'file', label: 'a name of a file' },
  ],
  sinks: [
    {
      match: 'os.{system,popen,popen2,popen3,popen4}',
      weakness: 'command-injection',
      ports: [0, 'name:command', 'name:cmd'],
      label: SHELL,
    },
    { match: 'posix.{system,popen}', weakness: 'command-injection', ports: [0], label: SHELL },
    { match: 'pty.spawn', weakness: 'command-injection', ports: [0], label: PROGRAM },
    { match: 'platform.popen', weakness: 'command-injection', ports: [0], label: SHELL },
    {
      match: 'os.{execl,execle,execlp,execlpe,execv,execve,execvp,execvpe}',
      weakness: 'command-injection',
      ports: [0, 'name:path', 'name:file'],
      label: PROGRAM,
    },
    {
      match: 'os.{spawnl,spawnle,spawnlp,spawnlpe,spawnv,spawnve,spawnvp,spawnvpe}',
      weakness: 'command-injection',
      ports: [1, 'name:path', 'name:file'],
      label: PROGRAM,
    },
    { match: 'os.startfile', weakness: 'command-injection', ports: [0], label: PROGRAM },
    {
      match:
        'os.{open,remove,unlink,rmdir,removedirs,mkdir,makedirs,listdir,scandir,walk,chmod,chown,lchown,utime,truncate,access,readlink,mkfifo,mknod,chdir,chroot,statvfs,pathconf}',
      weakness: 'path-traversal',
      ports: [0, 'name:path', 'name:name', 'name:top'],
      label: PATH,
    },
    { match: 'os.{stat,lstat}', weakness: 'path-traversal', ports: [0], label: PATH, confidence: 'low' },
    {
      match: 'os.{rename,renames,replace,link,symlink}',
      weakness: 'path-traversal',
      ports: [0, 1, 'name:src', 'name:dst'],
      label: PATH,
    },
    {
      match: 'os.putenv',
      weakness: 'untrusted-configuration',
      ports: [0, 1],
      label: 'becomes an environment variable',
    },
  ],
  propagators: [
    {
      match: 'os.{getpid,getppid,getuid,geteuid,getgid,cpu_count,getcwd,getlogin,isatty,urandom,times,uname}',
      effect: 'clean',
    },
    { match: 'os.{stat,lstat,access,fstat}', effect: 'clean' },
    { match: 'os.environ.get', effect: 'combine' },
    { match: 'os._exit', effect: 'exit' },
    { match: 'os.fspath', effect: 'first-argument' },
    { match: 'os.{fsencode,fsdecode}', effect: 'first-argument' },
  ],
};
