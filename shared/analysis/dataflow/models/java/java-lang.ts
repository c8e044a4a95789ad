import type { FrameworkModel } from '../model';
import { WITH_SEPARATOR } from '../separators';
import { effects, sinks, sources, subtypes, types } from '../model-rows';
import { UNTRUSTED } from './untrusted';

/** Texts, numbers, processes, threads and reflection. */
export const javaLang: FrameworkModel = {
  id: 'java-lang',
  language: 'java',
  sources: [
    ...sources(
      { on: 'call', kind: 'process', label: 'an environment variable', confidence: 'low' },
      'java.lang.System.getenv',
      'java.lang.ProcessBuilder.environment',
    ),
    ...sources(
      { on: 'call', kind: 'process', label: 'a property of the process', confidence: 'low' },
      'java.lang.System.getProperty',
    ),
    ...sources(
      { on: 'read', kind: 'process', label: 'the input of the process', confidence: 'low' },
      'java.lang.System.in',
    ),
    ...sources({ on: 'call', kind: 'random', label: 'a random number that can be guessed' }, 'java.lang.Math.random'),
  ],
  sinks: [
    ...sinks(
      { weakness: 'command-injection', ports: [0], kinds: UNTRUSTED, label: 'runs as a command' },
      'java.lang.Runtime.exec',
      'java.lang.ProcessBuilder.{<init>,command}',
    ),
    // A shell takes what stands behind `-c` apart.
    ...sinks(
      {
        weakness: 'command-injection',
        ports: [2],
        kinds: UNTRUSTED,
        when: [{ port: 0, matches: String.raw`(?:^|[\\/])(?:(?:ba|da|k|z|a)?sh|cmd|powershell|pwsh)(?:\.exe)?$` }],
        label: 'runs as a command',
      },
      'java.lang.ProcessBuilder.{<init>,command}',
    ),
    ...sinks(
      { weakness: 'code-injection', ports: [0], kinds: UNTRUSTED, label: 'is loaded as code' },
      'java.lang.Runtime.{load,loadLibrary}',
      'java.lang.System.{load,loadLibrary}',
    ),
    ...sinks(
      { weakness: 'unsafe-reflection', ports: [0], kinds: UNTRUSTED, label: 'names the class that is loaded' },
      'java.lang.Class.forName',
      'java.lang.ClassLoader.{loadClass,findClass}',
    ),
    ...sinks(
      {
        weakness: 'unsafe-reflection',
        ports: [0],
        kinds: UNTRUSTED,
        confidence: 'medium',
        label: 'names the method that is called',
      },
      'java.lang.Class.{getMethod,getDeclaredMethod}',
    ),
    ...sinks(
      { weakness: 'code-injection', ports: [0, 1], kinds: UNTRUSTED, label: 'is the code of a class' },
      'java.lang.ClassLoader.defineClass',
    ),
    ...sinks(
      { weakness: 'format-string', ports: [0], kinds: UNTRUSTED, label: 'is the format of a text' },
      'java.lang.String.format',
      'java.io.{PrintStream,PrintWriter}.{printf,format}',
      'java.util.Formatter.format',
    ),
    ...sinks(
      { weakness: 'format-string', ports: ['receiver'], kinds: UNTRUSTED, label: 'is the format of a text' },
      'java.lang.String.formatted',
    ),
    ...sinks(
      {
        weakness: 'untrusted-configuration',
        ports: [0, 1],
        kinds: UNTRUSTED,
        confidence: 'medium',
        label: 'changes a property of the process',
      },
      'java.lang.System.setProperty',
    ),
    ...sinks(
      { weakness: 'resource-exhaustion', ports: [0], kinds: ['request'], label: 'says how long to wait' },
      'java.lang.Thread.sleep',
    ),
  ],
  sanitizers: [
    // What is found under a name is part of the program.
    {
      match: 'java.lang.{Class,ClassLoader}.{getResource,getResourceAsStream,getResources,findResource}',
      cleans: 'all',
    },
    {
      match: 'com.google.common.io.Resources.getResource',
      cleans: 'all',
    },
    // Without a separator it names nothing but a file of the folder that is meant.
    {
      match: 'java.lang.String.{replace,replaceAll}',
      cleans: ['path-traversal', 'zip-slip'],
      when: [
        { port: 0, matches: WITH_SEPARATOR },
        { port: 1, unless: '[/\\\\]' },
      ],
    },
    {
      // `indexOf` that is compared with -1 is asked about as `includes`.
      match: 'java.lang.String.{contains,includes}',
      cleans: ['path-traversal', 'zip-slip'],
      isGuard: true,
      guardsWhen: false,
      port: 'receiver',
      when: [{ port: 0, matches: String.raw`^\.\.?[/\\]?$` }],
    },
  ],
  types: [
    ...types({
      'java.lang.Runtime': ['java.lang.Runtime.getRuntime'],
      'java.lang.Process': ['java.lang.Runtime.exec', 'java.lang.ProcessBuilder.start'],
      'java.io.InputStream': ['java.lang.Process.{getInputStream,getErrorStream}'],
      'java.lang.ClassLoader': ['java.lang.Class.getClassLoader', 'java.lang.Thread.getContextClassLoader'],
      'java.lang.Thread': ['java.lang.Thread.currentThread'],
      // Unlike an address of anything else, it leads to no other server.
      'java.lang.Resource': [
        'java.lang.{Class,ClassLoader}.{getResource,findResource}',
        'com.google.common.io.Resources.getResource',
        'java.lang.Resources.{nextElement,next}',
      ],
      'java.lang.Resources': ['java.lang.ClassLoader.{getResources,getSystemResources}'],
      'java.lang.Class': ['java.lang.Object.getClass'],
      'java.io.Console': ['java.lang.System.console'],
    }),
    { match: 'java.lang.System.out', on: 'read', type: 'java.io.PrintStream' },
    { match: 'java.lang.System.err', on: 'read', type: 'java.io.PrintStream' },
    { match: 'java.lang.System.in', on: 'read', type: 'java.io.InputStream' },
  ],
  subtypes: subtypes({
    'java.lang.String': ['#text'],
    'java.lang.StringBuilder': ['#builder', 'java.lang.StringBuffer'],
    'java.lang.Object': ['#object'],
    'java.lang.ClassLoader': ['java.net.URLClassLoader', 'java.security.SecureClassLoader'],
  }),
  propagators: effects({
    'text.lower': ['java.lang.{String,Character}.toLowerCase'],
    'text.upper': ['java.lang.{String,Character}.toUpperCase'],
    'text.trim': ['java.lang.String.{trim,strip,stripLeading,stripTrailing}'],
    'text.char-at': ['java.lang.String.charAt'],
    'text.substring': ['java.lang.String.{substring,subSequence}'],
    'text.concat': ['java.lang.String.concat'],
    'text.replace-all': ['java.lang.String.replace'],
    'text.split': ['java.lang.String.split'],
    'text.repeat': ['java.lang.String.repeat'],
    'text.join': ['java.lang.String.join'],
    'text.format': ['java.lang.String.{format,formatted}'],
    'text.of': [
      'java.lang.String.{valueOf,copyValueOf}',
      'java.lang.{Integer,Long,Short,Byte,Double,Float,Boolean,Character,Object}.toString',
      'java.util.Objects.toString',
    ],
    // The bytes and characters of a text are taken for the text itself.
    identity: [
      'java.lang.String.{<init>,getBytes,toCharArray,intern,toString,chars,translateEscapes,stripIndent}',
      'java.lang.CharSequence.toString',
      'java.lang.{Integer,Long,Short,Byte,Double,Float,Boolean,Character}.{intValue,longValue,booleanValue,charValue,byteValue,doubleValue}',
      'java.lang.{Boolean,Character}.valueOf',
      'java.lang.Object.clone',
    ],
    'text.starts-with': ['java.lang.String.startsWith'],
    'text.ends-with': ['java.lang.String.endsWith'],
    'text.contains': ['java.lang.String.contains'],
    'text.equals': ['java.lang.String.{equals,contentEquals}'],
    'text.equals-ignore-case': ['java.lang.String.equalsIgnoreCase'],
    'text.index-of': ['java.lang.String.indexOf'],
    'text.length': ['java.lang.String.length'],
    'text.is-empty': ['java.lang.String.{isEmpty,isBlank}'],
    'text.matches': ['java.lang.String.matches'],
    number: [
      'java.lang.Integer.{parseInt,decode,parseUnsignedInt,valueOf}',
      'java.lang.Long.{parseLong,decode,valueOf,parseUnsignedLong}',
      'java.lang.Short.{parseShort,valueOf}',
      'java.lang.Byte.{parseByte,valueOf}',
      'java.lang.Double.{parseDouble,valueOf}',
      'java.lang.Float.{parseFloat,valueOf}',
      'java.lang.Boolean.parseBoolean',
      'java.math.{BigInteger,BigDecimal}.<init>',
    ],
    clean: [
      'java.lang.String.{lastIndexOf,compareTo,compareToIgnoreCase,hashCode,codePointAt,regionMatches}',
      'java.lang.{Object,Integer,Long,Boolean,Double}.{hashCode,equals,compareTo,compare}',
      'java.lang.Object.{getClass,notify,notifyAll,wait}',
      'java.lang.StringBuilder.{length,capacity,indexOf,lastIndexOf}',
      'java.lang.Character.{isDigit,isLetter,isLetterOrDigit,isWhitespace,getNumericValue}',
      'java.lang.System.{currentTimeMillis,nanoTime,identityHashCode,lineSeparator}',
      'java.lang.Class.{getName,getSimpleName,getCanonicalName,isInstance,isAssignableFrom,getPackage}',
      'java.lang.Process.{waitFor,exitValue,destroy}',
      'java.lang.Math.*',
      'java.lang.Resource.{openStream,openConnection,getProtocol}',
      'java.lang.{Class,ClassLoader}.getResourceAsStream',
    ],
    'builder.new': ['java.lang.{StringBuilder,StringBuffer}.<init>'],
    'builder.append': ['java.lang.StringBuilder.{append,appendCodePoint}'],
    'builder.insert': ['java.lang.StringBuilder.insert'],
    'builder.reverse': ['java.lang.StringBuilder.reverse'],
    'builder.replace': ['java.lang.StringBuilder.replace'],
    'builder.delete': ['java.lang.StringBuilder.{delete,deleteCharAt}'],
    'builder.set-length': ['java.lang.StringBuilder.setLength'],
    'builder.to-text': ['java.lang.StringBuilder.{toString,substring,subSequence,charAt}'],
    'receiver.absorb': ['java.lang.StringBuilder.setCharAt', 'java.lang.ThreadLocal.set'],
    'copy.first-to-third': ['java.lang.System.arraycopy'],
    exit: ['java.lang.System.exit', 'java.lang.Runtime.{exit,halt}'],
    'task.new': ['java.lang.Thread.<init>'],
    'thread.start': ['java.lang.Thread.{start,run}'],
    'reflect.class-for-name': ['java.lang.Class.forName', 'java.lang.ClassLoader.loadClass'],
    'reflect.new-instance': ['java.lang.Class.newInstance', 'java.lang.reflect.Constructor.newInstance'],
    // A constructor is taken for its class.
    'reflect.class': ['java.lang.Class.{getConstructor,getDeclaredConstructor}'],
    // A field is taken for its name.
    'first-argument': ['java.lang.Class.{getField,getDeclaredField}'],
    'reflect.get-field': ['java.lang.reflect.Field.get', 'java.lang.String.get'],
    'reflect.set-field': ['java.lang.reflect.Field.set', 'java.lang.String.set'],
    'reflect.get-method': ['java.lang.Class.{getMethod,getDeclaredMethod}'],
    'reflect.invoke': ['java.lang.reflect.Method.invoke'],
  }),
};
