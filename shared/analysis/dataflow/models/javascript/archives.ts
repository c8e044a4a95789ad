import type { FrameworkModel } from '../model';
import { sources, types } from '../model-rows';

/** What is read out of archives: names in them may lead anywhere. */
export const archives: FrameworkModel = {
  id: 'archives',
  language: 'javascript',
  sources: [
    ...sources(
      { on: 'read', kind: 'archive', label: 'a name in an archive' },
      'adm-zip.Entry.{entryName,name,rawEntryName}',
      'unzipper.Entry.{path,props}',
      'yauzl.Entry.fileName',
      'tar-stream.Header.{name,linkname}',
      'jszip.Object.name',
      'tar.ReadEntry.{path,linkpath}',
    ),
  ],
  types: [
    ...types({
      'adm-zip.Archive': ['adm-zip'],
      'adm-zip.Entries': ['adm-zip.Archive.getEntries'],
      'adm-zip.Entry': ['adm-zip.Archive.getEntry'],
      'unzipper.Parser': [
        'unzipper.{Parse,ParseOne,Extract}',
        'unzip.{Parse,Extract}',
        'unzip-stream.{Parse,Extract}',
        'node-unzip-2.Parse',
      ],
      'tar-stream.Extract': ['tar-stream.extract'],
      'tar.Parser': ['tar.{t,list,Parse,Parser}'],
    }),
    { match: 'unzipper.Parser.{on,promise,pipe}', type: 'unzipper.Parser' },
  ],
  entries: [
    { callback: 'adm-zip.Entries.{forEach,map,filter,some,find}', parameters: [{ type: 'adm-zip.Entry' }] },
    { callback: 'adm-zip.Archive.forEach', parameters: [{ type: 'adm-zip.Entry' }] },
    { callback: 'unzipper.Parser.on', parameters: [{ type: 'unzipper.Entry' }] },
    { callback: 'tar-stream.Extract.on', parameters: [{ type: 'tar-stream.Header' }] },
    { callback: 'tar.Parser.on', parameters: [{ type: 'tar.ReadEntry' }] },
    { callback: 'yauzl.{open,fromBuffer,fromFd}', parameters: [undefined, { type: 'yauzl.ZipFile' }] },
    { callback: 'yauzl.ZipFile.on', parameters: [{ type: 'yauzl.Entry' }] },
  ],
};
