import type { DataKind, FrameworkModel } from '../model';
import { effects, sinks } from '../model-rows';

const FROM_OUTSIDE: readonly DataKind[] = ['request', 'process', 'network', 'browser'];
const MODULES = [
  'fs',
  'fs/promises',
  'fs.promises',
  'fs-extra',
  'graceful-fs',
  'mz/fs',
  'memfs',
  'original-fs',
  'async-file',
];
const READING =
  'readFile,readFileSync,createReadStream,open,openSync,readdir,readdirSync,opendir,opendirSync,readlink,readlinkSync,readJson,readJsonSync,readJSON,readJSONSync,watch,watchFile';
const WRITING =
  'writeFile,writeFileSync,createWriteStream,appendFile,appendFileSync,unlink,unlinkSync,rm,rmSync,rmdir,rmdirSync,mkdir,mkdirSync,mkdtemp,mkdtempSync,truncate,truncateSync,chmod,chmodSync,chown,chownSync,utimes,utimesSync,outputFile,outputFileSync,outputJson,writeJson,writeJsonSync,remove,removeSync,emptyDir,emptyDirSync,ensureDir,ensureDirSync,ensureFile,ensureFileSync,mkdirp,mkdirpSync';
const MOVING =
  'rename,renameSync,copyFile,copyFileSync,copy,copySync,move,moveSync,cp,cpSync,symlink,symlinkSync,link,linkSync';
const ASKING =
  'exists,existsSync,stat,statSync,lstat,lstatSync,access,accessSync,realpath,realpathSync,pathExists,pathExistsSync';

function onAll(functions: string): string[] {
  return MODULES.map((module) => `${module}.{${functions}}`);
}

/** Files and their paths. */
export const fileSystem: FrameworkModel = {
  id: 'file-system',
  language: 'javascript',
  sinks: [
    ...sinks(
      { weakness: 'path-traversal', ports: [0], kinds: FROM_OUTSIDE, label: 'is the path of a file that is read' },
      ...onAll(READING),
      'send',
      'rimraf',
      'mkdirp',
      'mkdirp.sync',
      'glob',
      'glob.{sync,glob,globSync}',
      'fast-glob',
      'load-json-file',
      'write-file-atomic',
      'jsonfile.{readFile,readFileSync,writeFile,writeFileSync}',
      'del',
    ),
    ...sinks(
      { weakness: 'path-traversal', ports: [0], kinds: FROM_OUTSIDE, label: 'is the path of a file that is changed' },
      ...onAll(WRITING),
    ),
    ...sinks(
      { weakness: 'path-traversal', ports: [0, 1], kinds: FROM_OUTSIDE, label: 'is the path of a file that is moved' },
      ...onAll(MOVING),
    ),
    ...sinks(
      {
        weakness: 'path-traversal',
        ports: [0],
        kinds: FROM_OUTSIDE,
        confidence: 'medium',
        label: 'is the path of a file that is looked for',
      },
      ...onAll(ASKING),
    ),
    ...sinks(
      { weakness: 'zip-slip', ports: [0, 1], kinds: ['archive'], label: 'is the path of a file that is written' },
      ...onAll(WRITING),
      ...onAll(MOVING),
    ),
  ],
  sanitizers: [
    // What a file holds has nothing to do with what it is called.
    { match: 'fs.{readFileSync,readdirSync,statSync,lstatSync,readlinkSync,createReadStream}', cleans: 'all' },
    { match: 'fs/promises.{readFile,readdir,stat,lstat,readlink}', cleans: 'all' },
    { match: 'fs.promises.{readFile,readdir,stat,lstat,readlink}', cleans: 'all' },
    { match: 'fs-extra.{readFile,readFileSync,readdir,readdirSync,readJson,readJsonSync}', cleans: 'all' },
    { match: 'path.basename', cleans: ['path-traversal', 'zip-slip'] },
    { match: 'path.posix.basename', cleans: ['path-traversal', 'zip-slip'] },
    { match: 'path.extname', cleans: ['path-traversal', 'zip-slip'] },
    {
      match: 'path.Relative.startsWith',
      cleans: ['path-traversal', 'zip-slip'],
      port: 'receiver',
      isGuard: true,
      guardsWhen: false,
      when: [{ port: 0, matches: String.raw`^\.\.` }],
    },
    { match: 'sanitize-filename', cleans: ['path-traversal', 'zip-slip'] },
    { match: 'is-path-inside', cleans: ['path-traversal', 'zip-slip'], isGuard: true },
    { match: 'path-is-inside', cleans: ['path-traversal', 'zip-slip'], isGuard: true },
    { match: 'valid-filename', cleans: ['path-traversal', 'zip-slip'], isGuard: true },
    { match: 'slugify', cleans: 'all' },
    { match: 'slug', cleans: 'all' },
  ],
  // Holds `..` at its beginning, if at all.
  types: [{ match: 'path.relative', type: 'path.Relative' }],
  subtypes: [{ type: 'path.Relative', of: '#text' }],
  propagators: effects({ 'script.path': ['path.{join,resolve}', 'path.posix.{join,resolve}'] }),
};
