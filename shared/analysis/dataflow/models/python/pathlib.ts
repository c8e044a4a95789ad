import type { FrameworkModel } from '../model';

const PATH = 'is opened as a path of the file system';
const METHODS =
  '{open,read_text,read_bytes,write_text,write_bytes,unlink,rmdir,mkdir,touch,chmod,lchmod,rename,replace,symlink_to,hardlink_to,link_to,iterdir,glob,rglob,walk,copy,move}';

/** Paths as objects. */
export const PATHLIB: FrameworkModel = {
  id: 'python-pathlib',
  language: 'python',
  types: [
    { match: 'pathlib.{Path,PosixPath,WindowsPath,PurePath,PurePosixPath,PureWindowsPath}', type: 'pathlib.Path' },
    { match: 'pathlib.Path.{cwd,home}', type: 'pathlib.Path' },
    {
      match: 'pathlib.Path.{joinpath,resolve,absolute,expanduser,with_name,with_suffix,with_stem,relative_to}',
      type: 'pathlib.Path',
    },
    { match: 'pathlib.Path.parent', on: 'read', type: 'pathlib.Path' },
    { match: 'anyio.Path', type: 'pathlib.Path' },
  ],
  sources: [
    { match: 'pathlib.Path.{read_text,read_bytes}', on: 'call', kind: 'file', label: 'what is read from a file' },
  ],
  sinks: [
    { match: `pathlib.Path.${METHODS}`, weakness: 'path-traversal', ports: ['receiver'], label: PATH },
    {
      match: 'pathlib.Path.{rename,replace,symlink_to,hardlink_to}',
      weakness: 'path-traversal',
      ports: [0],
      label: PATH,
    },
  ],
  sanitizers: [
    // The last part leads nowhere else.
    { match: 'pathlib.Path.{name,stem,suffix}', on: 'read', cleans: ['path-traversal', 'zip-slip'] },
    {
      match: 'pathlib.Path.{is_relative_to,relative_to}',
      cleans: ['path-traversal', 'zip-slip'],
      port: 'receiver',
      isGuard: true,
    },
  ],
  propagators: [
    {
      match:
        'pathlib.Path.{exists,is_file,is_dir,is_symlink,is_absolute,stat,lstat,samefile,owner,group,is_relative_to,match}',
      effect: 'clean',
    },
  ],
};
