import type { FrameworkModel } from '../model';
import { effects, sinks, sources, subtypes, types } from '../model-rows';
import { UNTRUSTED } from './untrusted';

/** Names in archives have a weakness of their own. */
const NAMES_A_FILE = {
  weakness: 'path-traversal',
  kinds: UNTRUSTED.filter((kind) => kind !== 'archive'),
  label: 'is the path of a file',
} as const;

const FROM_ARCHIVE = {
  weakness: 'zip-slip',
  kinds: ['archive'],
  label: 'is the path that an entry of an archive is written to',
} as const;

/** By its class, or by the call that opens it. */
const STREAM = '(?:(?:Input|Output)Stream|\\.openStream|\\.getResourceAsStream)(?:\\(\\))?$';

/** Files and streams. */
export const javaIo: FrameworkModel = {
  id: 'java-io',
  language: 'java',
  sources: [
    ...sources(
      { on: 'call', kind: 'file', label: 'the content of a file', confidence: 'low' },
      'java.io.{FileInputStream,FileReader,RandomAccessFile}.{read,readLine,readFully,readUTF}',
      'java.nio.file.Files.{readAllBytes,readAllLines,readString,lines,newBufferedReader,newInputStream}',
    ),
    ...sources(
      { on: 'call', kind: 'file', label: 'an opened file', confidence: 'low' },
      'java.io.{FileInputStream,FileReader}.<init>',
    ),
    ...sources(
      { on: 'call', kind: 'process', label: 'the input of the process', confidence: 'low' },
      'java.io.Console.{readLine,readPassword}',
    ),
  ],
  sinks: [
    ...sinks(
      { ...NAMES_A_FILE, ports: [0] },
      'java.io.{FileInputStream,FileOutputStream,FileReader,FileWriter,RandomAccessFile}.<init>',
      'java.util.zip.ZipFile.<init>',
      'java.util.jar.JarFile.<init>',
      'java.io.File.createTempFile',
    ),
    // Not where it is made: many a path is only asked for its name.
    ...sinks(
      { ...NAMES_A_FILE, ports: ['receiver'] },
      'java.io.File.{delete,deleteOnExit,createNewFile,mkdir,mkdirs,list,listFiles,renameTo,exists,isFile}',
      'java.io.File.{isDirectory,length,canRead,canWrite,setWritable,setReadable,setExecutable,lastModified}',
    ),
    ...sinks(
      { ...NAMES_A_FILE, ports: [0] },
      'java.nio.file.Files.{newInputStream,newOutputStream,newBufferedReader,newBufferedWriter,readAllBytes,readAllLines}',
      'java.nio.file.Files.{readString,lines,write,writeString,delete,deleteIfExists,createFile,createDirectory}',
      'java.nio.file.Files.{createDirectories,walk,list,find,newByteChannel,exists}',
      'java.nio.channels.FileChannel.open',
    ),
    ...sinks({ ...NAMES_A_FILE, ports: [0, 1] }, 'java.nio.file.Files.move', 'java.nio.file.FileSystem.getPath'),
    // What is copied from a stream is content, and so is what is copied to one.
    ...[0, 1].flatMap((port) =>
      sinks(
        { ...NAMES_A_FILE, ports: [port], when: [{ port, unlessType: STREAM }] },
        'java.nio.file.Files.copy',
        'com.google.common.io.Files.copy',
      ),
    ),
    ...sinks(
      { ...NAMES_A_FILE, ports: [0] },
      'java.lang.Class.{getResource,getResourceAsStream}',
      'java.lang.ClassLoader.{getResource,getResourceAsStream,getResources}',
    ),
    // Not where the path is put together: many a program looks at it before it writes.
    ...sinks(
      { ...FROM_ARCHIVE, ports: [0] },
      'java.io.{FileOutputStream,FileWriter,RandomAccessFile,PrintWriter,PrintStream}.<init>',
      'java.nio.file.Files.{newOutputStream,newBufferedWriter,write,writeString,createFile,createDirectory,createDirectories}',
      'java.nio.channels.FileChannel.open',
      'com.google.common.io.Files.{write,touch,createParentDirs,asByteSink,asCharSink}',
      'org.apache.commons.io.FileUtils.{openOutputStream,writeByteArrayToFile,writeStringToFile,write,touch,forceMkdir}',
    ),
    ...sinks(
      { ...FROM_ARCHIVE, ports: [1] },
      'java.nio.file.Files.{copy,move}',
      'org.apache.commons.io.FileUtils.{copyInputStreamToFile,copyToFile}',
    ),
    ...sinks({ ...FROM_ARCHIVE, ports: ['receiver'] }, 'java.io.File.{createNewFile,mkdir,mkdirs,renameTo}'),
    ...sinks(
      { weakness: 'unsafe-deserialization', ports: ['receiver'], kinds: UNTRUSTED, label: 'is made into objects' },
      'java.io.ObjectInputStream.{readObject,readUnshared}',
      'java.beans.XMLDecoder.readObject',
    ),
  ],
  sanitizers: [
    { match: 'java.io.File.getName', cleans: ['path-traversal', 'zip-slip'] },
    { match: 'java.nio.file.Path.getFileName', cleans: ['path-traversal', 'zip-slip'] },
    {
      match: 'org.apache.commons.io.FilenameUtils.{getName,getBaseName,getExtension}',
      cleans: ['path-traversal', 'zip-slip'],
    },
    {
      match: 'java.io.CanonicalPath.startsWith',
      cleans: ['path-traversal', 'zip-slip'],
      port: 'receiver',
      isGuard: true,
    },
    // A path that was made plain and begins as it should leads nowhere else.
    { match: 'java.nio.file.Path.startsWith', cleans: ['path-traversal', 'zip-slip'], port: 'receiver', isGuard: true },
    { match: 'java.io.ObjectInputStream.setObjectInputFilter', cleans: ['unsafe-deserialization'], port: 'receiver' },
  ],
  types: [
    ...types({
      'java.io.File': ['java.io.File.{getParentFile,getAbsoluteFile,getCanonicalFile}', 'java.nio.file.Path.toFile'],
      'java.nio.file.Path': [
        'java.nio.file.{Paths.get,Path.of}',
        'java.io.File.toPath',
        'java.nio.file.Path.{resolve,resolveSibling,normalize,toAbsolutePath,toRealPath,getParent,getFileName}',
        'java.nio.file.FileSystem.getPath',
      ],
      // A text that holds no `..` any more.
      'java.io.CanonicalPath': ['java.io.File.getCanonicalPath'],
      'java.nio.file.FileSystem': ['java.nio.file.FileSystems.{getDefault,newFileSystem}'],
    }),
  ],
  subtypes: subtypes({
    'java.lang.String': ['java.io.CanonicalPath'],
    'java.io.InputStream': [
      'java.io.FileInputStream',
      'java.io.BufferedInputStream',
      'java.io.ByteArrayInputStream',
      'java.io.DataInputStream',
      'java.io.FilterInputStream',
      'java.io.ObjectInputStream',
      'java.util.zip.GZIPInputStream',
      'java.util.zip.ZipInputStream',
      'javax.servlet.ServletInputStream',
    ],
    'java.io.Reader': [
      'java.io.BufferedReader',
      'java.io.InputStreamReader',
      'java.io.FileReader',
      'java.io.StringReader',
      'java.io.LineNumberReader',
      'java.io.CharArrayReader',
    ],
    'java.io.Writer': [
      'java.io.StringWriter',
      'java.io.PrintWriter',
      'java.io.BufferedWriter',
      'java.io.FileWriter',
      'java.io.OutputStreamWriter',
      'java.io.CharArrayWriter',
    ],
    'java.io.OutputStream': [
      'java.io.ByteArrayOutputStream',
      'java.io.FileOutputStream',
      'java.io.BufferedOutputStream',
      'java.io.PrintStream',
      'java.io.DataOutputStream',
      'java.io.ObjectOutputStream',
    ],
  }),
  propagators: effects({
    'copy.receiver-to-first': ['java.io.InputStream.{read,readFully,readNBytes}', 'java.io.Reader.read'],
    'receiver.absorb': [
      'java.io.Writer.{write,append,print,println,printf,format}',
      'java.io.OutputStream.{write,print,println,printf,format,writeUTF,writeBytes,writeChars,writeObject,writeInt}',
    ],
    // What is written through a stream gets into the one it is made of.
    combine: ['java.io.BufferedReader.readLine', 'java.io.File.<init>'],
    clean: [
      'java.io.File.{exists,isFile,isDirectory,length,lastModified,canRead,canWrite,mkdir,mkdirs,delete,createNewFile}',
      'java.io.InputStream.{available,skip,markSupported}',
      // What a file holds has nothing to do with what it is called.
      'java.io.{FileInputStream,FileReader}.<init>',
      'java.nio.file.Files.{readAllBytes,readAllLines,readString,lines,newInputStream,newBufferedReader}',
      'java.nio.file.Files.{exists,isDirectory,isRegularFile,size,notExists,getLastModifiedTime}',
    ],
  }),
};
