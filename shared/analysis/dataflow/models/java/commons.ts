import type { FrameworkModel } from '../model';
import { effects, sinks, sources, types } from '../model-rows';
import { UNTRUSTED } from './untrusted';

const NAMES_A_FILE = { weakness: 'path-traversal', kinds: UNTRUSTED, label: 'is the path of a file' } as const;

/** Commons Lang under its older and its newer name. */
function bothLangs(member: string): string[] {
  return ['lang', 'lang3'].map((version) => `org.apache.commons.${version}.${member}`);
}

/** Libraries that many programs use: Apache Commons, Guava, Hutool, Ant. */
export const commons: FrameworkModel = {
  id: 'java-commons',
  language: 'java',
  sources: [
    ...sources(
      { on: 'call', kind: 'request', label: 'an uploaded file' },
      'org.apache.commons.fileupload.FileItem.{getName,getString,getInputStream,get,getFieldName}',
      'org.apache.commons.fileupload.FileItemStream.{getName,openStream,getFieldName}',
    ),
    ...sources(
      { on: 'call', kind: 'archive', label: 'a name in an archive' },
      'org.apache.commons.compress.archivers.ArchiveEntry.getName',
      'org.apache.tools.zip.ZipEntry.getName',
      'org.apache.tools.tar.TarEntry.getName',
      'net.lingala.zip4j.model.FileHeader.getFileName',
    ),
    ...sources(
      { on: 'call', kind: 'random', label: 'a random text that can be guessed' },
      'org.apache.commons.lang3.RandomStringUtils.{random,randomAlphabetic,randomAlphanumeric,randomNumeric,randomAscii}',
      'org.apache.commons.lang.RandomStringUtils.{random,randomAlphabetic,randomAlphanumeric,randomNumeric,randomAscii}',
      'org.apache.commons.lang3.RandomUtils.{nextInt,nextLong,nextBytes}',
    ),
  ],
  sinks: [
    ...sinks(
      { weakness: 'command-injection', ports: [0], kinds: UNTRUSTED, label: 'runs as a command' },
      'org.apache.commons.exec.CommandLine.{parse,<init>,addArguments}',
      'org.apache.commons.exec.Executor.execute',
      'cn.hutool.core.util.RuntimeUtil.{exec,execForStr,execForLines}',
      'org.zeroturnaround.exec.ProcessExecutor.{<init>,command,commandSplit}',
      'com.jcraft.jsch.ChannelExec.setCommand',
      'ch.ethz.ssh2.Session.execCommand',
      'net.schmizz.sshj.connection.channel.direct.Session.exec',
    ),
    ...sinks(
      { ...NAMES_A_FILE, ports: [0] },
      'org.apache.commons.io.FileUtils.{readFileToString,readFileToByteArray,readLines,writeStringToFile,write,deleteDirectory}',
      'org.apache.commons.io.FileUtils.{forceDelete,openInputStream,openOutputStream,getFile,copyFile,copyDirectory,writeByteArrayToFile}',
      'com.google.common.io.Files.{toString,toByteArray,readLines,write,newReader,newWriter,asByteSource,asCharSource}',
      'cn.hutool.core.io.FileUtil.{file,readString,readBytes,readUtf8String,writeString,del,touch}',
      'org.apache.tools.ant.types.FileSet.setDir',
      'javax.activation.FileDataSource.<init>',
    ),
    ...sinks(
      { ...NAMES_A_FILE, ports: [1] },
      'org.apache.commons.io.FileUtils.{copyInputStreamToFile,copyToFile,copyURLToFile}',
    ),
    ...sinks(
      {
        weakness: 'server-side-request-forgery',
        ports: [0],
        atStart: true,
        kinds: ['request', 'network'],
        label: 'is the address that is called',
      },
      'org.apache.commons.io.FileUtils.copyURLToFile',
    ),
    ...sinks(
      {
        weakness: 'mass-assignment',
        ports: [1],
        kinds: ['request'],
        confidence: 'medium',
        label: 'sets whichever properties of the object it names',
      },
      'org.apache.commons.beanutils.BeanUtils.{populate,setProperty}',
    ),
    ...sinks(
      {
        weakness: 'untrusted-configuration',
        ports: [0],
        kinds: ['request'],
        confidence: 'medium',
        label: 'names the file of the configuration',
      },
      'org.apache.commons.configuration.PropertiesConfiguration.<init>',
    ),
    ...sinks(
      {
        weakness: 'header-injection',
        ports: [0, 1],
        kinds: UNTRUSTED,
        confidence: 'medium',
        label: 'becomes part of a mail',
      },
      'org.apache.commons.mail.Email.{setSubject,addHeader}',
      'javax.mail.Message.{setSubject,setHeader,addHeader}',
    ),
  ],
  types: types({
    'org.apache.commons.fileupload.FileItem': ['org.apache.commons.fileupload.servlet.ServletFileUpload.parseRequest'],
  }),
  subtypes: [
    {
      type: 'org.apache.commons.compress.archivers.zip.ZipArchiveEntry',
      of: 'org.apache.commons.compress.archivers.ArchiveEntry',
    },
    {
      type: 'org.apache.commons.compress.archivers.tar.TarArchiveEntry',
      of: 'org.apache.commons.compress.archivers.ArchiveEntry',
    },
    { type: 'org.apache.commons.exec.DefaultExecutor', of: 'org.apache.commons.exec.Executor' },
    { type: 'org.apache.commons.fileupload.disk.DiskFileItem', of: 'org.apache.commons.fileupload.FileItem' },
  ],
  propagators: effects({
    'text.trim': [...bothLangs('StringUtils.{trim,strip,trimToEmpty,trimToNull}')],
    'text.lower': [...bothLangs('StringUtils.lowerCase')],
    'text.upper': [...bothLangs('StringUtils.upperCase')],
    'text.is-empty': [...bothLangs('StringUtils.{isEmpty,isBlank}')],
    'text.equals': ['java.util.Objects.equals', ...bothLangs('StringUtils.equals')],
    'list.of': [
      'com.google.common.collect.{ImmutableList,ImmutableSet}.of',
      'com.google.common.collect.{Lists,Sets,Queues}.{newArrayList,newLinkedList,newHashSet,newArrayDeque,newLinkedBlockingQueue}',
    ],
    'map.new': ['com.google.common.collect.Maps.{newHashMap,newLinkedHashMap,newTreeMap}'],
    'first-argument': [
      'com.google.common.base.Preconditions.checkNotNull',
      'org.apache.commons.lang3.Validate.notNull',
    ],
    clean: [
      ...bothLangs('StringUtils.{isNotEmpty,isNotBlank,length,indexOf,contains,startsWith,endsWith}'),
      'org.apache.commons.lang3.math.NumberUtils.{toInt,toLong,toDouble}',
    ],
  }),
};
