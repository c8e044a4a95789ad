import type { FrameworkModel } from '../model';

const EXTRACTS = 'unpacks files to where their names say';

/** zipfile and tarfile: the names inside belong to whoever made the archive. */
export const ARCHIVES: FrameworkModel = {
  id: 'python-archives',
  language: 'python',
  types: [
    { match: 'tarfile.{open,TarFile}', type: 'tarfile.TarFile' },
    { match: 'tarfile.TarFile.{open,gzopen}', type: 'tarfile.TarFile' },
    { match: 'zipfile.ZipFile', type: 'zipfile.ZipFile' },
  ],
  sources: [
    {
      match: 'tarfile.TarFile.{getmembers,getnames,next,getmember}',
      on: 'call',
      kind: 'archive',
      label: 'a name in an archive',
    },
    {
      match: 'zipfile.ZipFile.{namelist,infolist,getinfo}',
      on: 'call',
      kind: 'archive',
      label: 'a name in an archive',
    },
  ],
  sinks: [
    {
      match: 'tarfile.TarFile.extract',
      weakness: 'zip-slip',
      when: [{ port: 'name:filter', isAbsent: true }],
      label: EXTRACTS,
      confidence: 'low',
    },
    {
      match: 'tarfile.TarFile.extractall',
      weakness: 'zip-slip',
      when: [
        { port: 'name:filter', isAbsent: true },
        { port: 'name:members', isAbsent: true },
        { port: 1, isAbsent: true },
      ],
      label: EXTRACTS,
      confidence: 'medium',
    },
    {
      match: 'tarfile.TarFile.extract',
      weakness: 'zip-slip',
      kinds: ['archive', 'request', 'configured'],
      ports: [0, 'name:member'],
      when: [{ port: 'name:filter', isAbsent: true }],
      label: EXTRACTS,
    },
    {
      match: 'tarfile.TarFile.extractall',
      weakness: 'zip-slip',
      kinds: ['archive'],
      ports: [1, 'name:members'],
      when: [{ port: 'name:filter', isAbsent: true }],
      label: EXTRACTS,
    },
    {
      match: 'tarfile.open',
      weakness: 'path-traversal',
      ports: [0, 'name:name'],
      label: 'is opened as a path of the file system',
    },
    {
      match: 'zipfile.{ZipFile,is_zipfile,PyZipFile}',
      isShallow: true,
      weakness: 'path-traversal',
      ports: [0],
      // What was sent is read, and not what it was called.
      when: [{ port: 0, unlessType: String.raw`\.(?:files|FILES)\.\w+(?:\(\))?$` }],
      label: 'is opened as a path of the file system',
    },
    {
      match: 'open',
      weakness: 'zip-slip',
      kinds: ['archive'],
      ports: [0],
      label: 'is where a file of an archive is written',
    },
    {
      match: 'os.{makedirs,mkdir}',
      weakness: 'zip-slip',
      kinds: ['archive'],
      ports: [0],
      label: 'is a folder named by an archive',
    },
    {
      match: 'shutil.{copyfile,move,copy}',
      weakness: 'zip-slip',
      kinds: ['archive'],
      ports: [1],
      label: 'is where a file of an archive is written',
    },
  ],
};
