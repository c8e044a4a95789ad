import type { FrameworkModel } from '../model';
import { effects, sinks, sources, subtypes, types } from '../model-rows';
import { UNTRUSTED } from './untrusted';

const SLOW = {
  weakness: 'regex-denial-of-service',
  kinds: ['request', 'network'],
  confidence: 'medium',
  label: 'is matched with a pattern that may try without end',
} as const;

/** Random numbers, regular expressions, archives, tasks and what else `java.util` has besides collections. */
export const javaUtil: FrameworkModel = {
  id: 'java-util',
  language: 'java',
  sources: [
    ...sources(
      { on: 'call', kind: 'random', label: 'a random number that can be guessed' },
      'java.util.Random.{nextInt,nextLong,nextDouble,nextFloat,nextGaussian,ints,longs}',
      'java.util.concurrent.ThreadLocalRandom.{nextInt,nextLong,nextDouble}',
    ),
    {
      match: 'java.util.Random.nextBytes',
      on: { argument: 0 },
      kind: 'random',
      label: 'random bytes that can be guessed',
    },
    ...sources(
      { on: 'call', kind: 'archive', label: 'a name in an archive' },
      'java.util.zip.ZipEntry.{getName,toString}',
      'java.util.jar.JarEntry.getRealName',
    ),
  ],
  sinks: [
    ...sinks(
      {
        weakness: 'regex-denial-of-service',
        ports: [0],
        kinds: ['request', 'network'],
        confidence: 'medium',
        label: 'is compiled as a regular expression',
      },
      'java.util.regex.Pattern.{compile,matches}',
      'java.lang.String.{matches,replaceAll,replaceFirst,split}',
    ),
    ...sinks({ ...SLOW, ports: [1], when: [{ port: 0, isSlow: 'whole' }] }, 'java.util.regex.Pattern.matches'),
    ...sinks({ ...SLOW, ports: ['receiver'], when: [{ port: 0, isSlow: 'whole' }] }, 'java.lang.String.matches'),
    ...sinks(
      { ...SLOW, ports: ['receiver'], when: [{ port: 0, isSlow: 'search' }] },
      'java.lang.String.{replaceAll,replaceFirst,split}',
    ),
    ...sinks(
      { ...SLOW, ports: [0], when: [{ port: 'receiver', isSlow: 'whole' }] },
      'java.util.regex.Pattern.{matcher,split,splitAsStream}',
    ),
    ...sinks(
      { weakness: 'format-string', ports: [0], kinds: UNTRUSTED, confidence: 'low', label: 'is the format of a text' },
      'java.text.MessageFormat.format',
    ),
  ],
  sanitizers: [
    { match: 'java.util.regex.Pattern.quote', cleans: ['regex-denial-of-service'] },
    { match: 'java.util.regex.Matcher.quoteReplacement', cleans: ['regex-denial-of-service'] },
    { match: 'java.util.Base64.Encoder.{encodeToString,encode}', cleans: 'all' },
    { match: 'java.util.HexFormat.formatHex', cleans: 'all' },
  ],
  types: types({
    'java.util.regex.Pattern': ['java.util.regex.Pattern.compile'],
    'java.util.regex.Matcher': ['java.util.regex.Pattern.matcher'],
    'java.util.Base64.Encoder': [
      'java.util.Base64.{getEncoder,getUrlEncoder,getMimeEncoder}',
      'java.util.Base64.Encoder.withoutPadding',
    ],
    'java.util.Base64.Decoder': ['java.util.Base64.{getDecoder,getUrlDecoder,getMimeDecoder}'],
    'java.util.concurrent.ExecutorService': ['java.util.concurrent.Executors.*'],
    'java.util.concurrent.ThreadLocalRandom': ['java.util.concurrent.ThreadLocalRandom.current'],
    'java.util.zip.ZipEntry': ['java.util.zip.{ZipInputStream,ZipFile}.{getNextEntry,getEntry}'],
    'java.util.jar.JarEntry': [
      'java.util.jar.{JarInputStream,JarFile}.{getNextEntry,getNextJarEntry,getEntry,getJarEntry}',
    ],
    'java.util.ResourceBundle': ['java.util.ResourceBundle.getBundle'],
  }),
  subtypes: subtypes({
    'java.util.Random': ['java.util.SplittableRandom'],
    'java.util.zip.ZipEntry': ['java.util.jar.JarEntry'],
    'java.util.concurrent.Future': [
      '#promise',
      'java.util.concurrent.CompletableFuture',
      'java.util.concurrent.FutureTask',
      'java.util.concurrent.ScheduledFuture',
    ],
    'java.util.concurrent.CompletableFuture': ['#promise', 'java.util.concurrent.CompletionStage'],
    'java.util.concurrent.atomic.AtomicReference': ['#promise'],
    'java.util.concurrent.Executor': ['java.util.concurrent.ExecutorService'],
    'java.util.concurrent.ExecutorService': [
      'java.util.concurrent.ScheduledExecutorService',
      'java.util.concurrent.ForkJoinPool',
      'java.util.concurrent.ThreadPoolExecutor',
    ],
  }),
  propagators: effects({
    'script.regex': ['java.util.regex.Pattern.compile'],
    'configuration.get': ['java.util.Properties.getProperty', 'java.util.ResourceBundle.{getString,getObject}'],
    'receiver.absorb': [
      'java.util.Properties.{load,loadFromXML}',
      'java.util.StringJoiner.add',
      'java.util.Formatter.format',
    ],
    clean: [
      'java.util.StringTokenizer.{hasMoreTokens,hasMoreElements,countTokens}',
      'java.util.Scanner.{hasNext,hasNextLine,hasNextInt,nextInt,nextLong,nextBoolean,nextDouble}',
      'java.util.regex.Matcher.{find,matches,lookingAt,start,end,groupCount}',
      'java.util.UUID.{randomUUID,fromString}',
      'java.util.concurrent.{CountDownLatch,CyclicBarrier,TimeUnit}.*',
    ],
    'text.matches': ['java.util.regex.Pattern.matches'],
    // A reference holds a value as a promise does.
    'promise.resolve': [
      'java.util.concurrent.CompletableFuture.{completedFuture,<init>}',
      'java.util.concurrent.atomic.AtomicReference.<init>',
    ],
    'task.complete': [
      'java.util.concurrent.CompletableFuture.complete',
      'java.util.concurrent.atomic.AtomicReference.{set,lazySet,setPlain,setRelease}',
    ],
    'promise.then': [
      'java.util.concurrent.CompletableFuture.{thenApply,thenApplyAsync,thenAccept,thenAcceptAsync}',
      'java.util.concurrent.CompletableFuture.{thenCompose,thenComposeAsync,whenComplete,handle}',
    ],
    'future.get': [
      'java.util.concurrent.Future.{get,join,getNow,resultNow}',
      'java.util.concurrent.atomic.AtomicReference.{get,getPlain,getAcquire}',
    ],
    'task.run': [
      'java.util.concurrent.CompletableFuture.{supplyAsync,runAsync}',
      'java.util.concurrent.ExecutorService.{submit,schedule,scheduleAtFixedRate}',
      'java.util.concurrent.Executor.execute',
      'java.util.concurrent.FutureTask.<init>',
      'java.util.Timer.schedule',
    ],
    'call.arguments': ['java.util.concurrent.CompletableFuture.{thenRun,thenRunAsync}'],
  }),
};
