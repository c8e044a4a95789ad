import type { FrameworkModel } from '../model';

const PATH = 'is opened as a path of the file system';
const READ = 'what is read from a file';

/** Files by `open` and its relatives, `shutil`, `tempfile`, `fileinput`, `glob`. */
export const FILES: FrameworkModel = {
  id: 'python-files',
  language: 'python',
  types: [
    { match: '{open,file}', type: 'io.File' },
    { match: 'io.{open,FileIO}', type: 'io.File' },
    { match: 'codecs.open', type: 'io.File' },
    { match: 'aiofiles.open', type: 'io.File' },
    { match: 'gzip.open', type: 'io.File' },
    { match: 'bz2.open', type: 'io.File' },
    { match: 'lzma.open', type: 'io.File' },
    { match: 'os.fdopen', type: 'io.File' },
    { match: 'tempfile.{TemporaryFile,NamedTemporaryFile,SpooledTemporaryFile}', type: 'io.File' },
    { match: 'pathlib.Path.open', type: 'io.File' },
  ],
  sources: [
    { match: 'io.File.{read,readline,readlines,read1,readall,__next__}', on: 'call', kind: 'file', label: READ },
    { match: 'fileinput.input', on: 'call', kind: 'file', label: READ },
    { match: 'linecache.getline', on: 'call', kind: 'file', label: READ },
    { match: 'glob.{glob,iglob}', on: 'call', kind: 'file', label: 'a name of a file' },
  ],
  sinks: [
    { match: '{open,file}', weakness: 'path-traversal', ports: [0, 'name:file'], label: PATH },
    { match: 'io.{open,FileIO,open_code}', weakness: 'path-traversal', ports: [0, 'name:file'], label: PATH },
    { match: 'codecs.open', weakness: 'path-traversal', ports: [0, 'name:filename'], label: PATH },
    { match: 'aiofiles.open', weakness: 'path-traversal', ports: [0, 'name:file'], label: PATH },
    {
      match: 'aiofiles.os.{remove,unlink,rename,replace,mkdir,makedirs,rmdir,listdir,scandir}',
      weakness: 'path-traversal',
      ports: [0, 1],
      label: PATH,
    },
    { match: 'gzip.{open,GzipFile}', weakness: 'path-traversal', ports: [0], label: PATH },
    { match: 'bz2.{open,BZ2File}', weakness: 'path-traversal', ports: [0], label: PATH },
    { match: 'lzma.{open,LZMAFile}', weakness: 'path-traversal', ports: [0], label: PATH },
    { match: 'fileinput.input', weakness: 'path-traversal', ports: [0, 'name:files'], label: PATH },
    { match: 'linecache.getline', weakness: 'path-traversal', ports: [0], label: PATH },
    {
      match: 'shutil.{copy,copy2,copyfile,copymode,copystat,copytree,move}',
      weakness: 'path-traversal',
      ports: [0, 1, 'name:src', 'name:dst'],
      label: PATH,
    },
    { match: 'shutil.{rmtree,chown,disk_usage}', weakness: 'path-traversal', ports: [0, 'name:path'], label: PATH },
    { match: 'shutil.make_archive', weakness: 'path-traversal', ports: [0, 2, 3], label: PATH },
    { match: 'shutil.unpack_archive', weakness: 'path-traversal', ports: [1, 'name:extract_dir'], label: PATH },
    { match: 'glob.{glob,iglob}', weakness: 'path-traversal', ports: [0], label: PATH },
    {
      match: 'tempfile.{mkstemp,mkdtemp,NamedTemporaryFile,TemporaryDirectory}',
      weakness: 'path-traversal',
      ports: ['name:dir', 'name:prefix', 'name:suffix'],
      label: 'becomes part of the path of a temporary file',
    },
    { match: 'filecmp.{cmp,dircmp,cmpfiles}', weakness: 'path-traversal', ports: [0, 1], label: PATH },
    { match: 'send2trash.send2trash', weakness: 'path-traversal', ports: [0], label: PATH },
  ],
  propagators: [
    { match: 'io.File.{write,writelines}', effect: 'receiver.absorb' },
    { match: 'io.File.{close,flush,seek,tell,fileno,isatty,truncate,readable,writable,seekable}', effect: 'clean' },
    { match: 'shutil.which', effect: 'clean' },
    { match: 'shutil.copyfileobj', effect: 'copy.first-to-second' },
    { match: 'tempfile.{mkdtemp,mkstemp,gettempdir,TemporaryDirectory,mktemp}', effect: 'clean' },
    { match: 'io.{StringIO,BytesIO}', effect: 'builder.new' },
    { match: '#builder.{getvalue,read,getbuffer}', effect: 'builder.to-text' },
    { match: '#builder.{write,writelines}', effect: 'builder.append' },
  ],
};
