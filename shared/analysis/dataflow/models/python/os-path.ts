import type { FrameworkModel } from '../model';

/** Paths as texts. A name without folders leads nowhere else. */
export const OS_PATH: FrameworkModel = {
  id: 'python-os-path',
  language: 'python',
  sanitizers: [
    { match: 'os.path.basename', cleans: ['path-traversal', 'zip-slip'] },
    { match: 'ntpath.basename', cleans: ['path-traversal', 'zip-slip'] },
    { match: 'posixpath.basename', cleans: ['path-traversal', 'zip-slip'] },
    { match: 'os.path.Plain.startswith', cleans: ['path-traversal', 'zip-slip'], port: 'receiver', isGuard: true },
    {
      match: 'os.path.Relative.startswith',
      cleans: ['path-traversal', 'zip-slip'],
      port: 'receiver',
      isGuard: true,
      guardsWhen: false,
      when: [{ port: 0, matches: String.raw`^\.\.` }],
    },
  ],
  types: [
    // A text that holds no `..` any more.
    { match: 'os.path.{abspath,realpath,normpath}', type: 'os.path.Plain' },
    // Holds `..` at its beginning, if at all.
    { match: 'os.path.relpath', type: 'os.path.Relative' },
  ],
  subtypes: [
    { type: 'os.path.Plain', of: '#text' },
    { type: 'os.path.Relative', of: '#text' },
  ],
  propagators: [
    {
      match:
        'os.path.{exists,lexists,isfile,isdir,islink,ismount,isabs,getsize,getmtime,getatime,getctime,samefile,supports_unicode_filenames}',
      effect: 'clean',
    },
    { match: 'os.path.{abspath,realpath,normpath,normcase,expanduser,expandvars,dirname}', effect: 'combine' },
    { match: 'os.path.{join,relpath,split,splitext,splitdrive,commonpath,commonprefix}', effect: 'combine' },
  ],
};
