import { urlsIn } from '../../safety/urls-in';
import type { CodeToken } from '../facts/code-token';
import { lost, type FileChange, type FixChange } from '../fix-change';

/** What reaches out of the program: a fix has no need of it unless the code did so before. */
const REACHES_OUT =
  /\b(?:child_process|execSync|spawn(?:Sync)?|subprocess|os\.(?:system|popen|exec\w*|remove|unlink)|Runtime\.getRuntime|ProcessBuilder|Process\.Start|shell_exec|passthru|proc_open|fetch|XMLHttpRequest|WebSocket|axios|node:https?|require\(['"]https?|urllib|requests|httpx|aiohttp|socket|HttpClient|URLConnection|http\.(?:Get|Post)|net\.Dial|curl_\w+|file_get_contents|unlinkSync|rmSync|shutil\.rmtree|sendBeacon)\b/g;
/** Ways to call something without naming it. */
const HIDES =
  /\b(?:eval|exec|Function|getattr|setattr|__import__|importlib|globals|compile|Reflect|execScript|create_function|call_user_func\w*|instance_eval|public_send|Class\.forName|getDeclaredMethod|atob|fromCharCode|b64decode|fromhex|base64_decode)\b\s*[.(]|(?:globalThis|window|global|self|process)\s*\[|\.constructor\s*\(|\beval\s+[\"'$]/g;
/** Texts that only look like what they are not. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;
const ENCODED = /['"`](?:[A-Za-z0-9+/]{48,}={0,2}|(?:\\x[0-9a-f]{2}){8,}|[0-9a-f]{48,})['"`]/gi;

const CHECKSUM = /\b[0-9a-f]{8,128} {1,2}\*?[\w./-]+["']? *\| *\w*sum\b/g;

const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [REACHES_OUT, 'the change reaches out of the program'],
  [HIDES, 'the change calls something without naming it'],
  [INVISIBLE, 'the change has characters that cannot be seen'],
  [ENCODED, 'the change brings encoded text'],
];

/** A fix brings no address, no way out of the program, and nothing that hides what it does. */
export function checkAdditions(change: FixChange): string | undefined {
  for (const file of change.files) {
    const problem = checkFile(file, change);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function checkFile(file: FileChange, { rule, finding }: FixChange): string | undefined {
  const { before, after } = file;
  const remedy = rule?.examples?.good ?? '';
  for (const [pattern, problem] of FORBIDDEN) {
    const fresh = lost(after.match(pattern) ?? [], before.match(pattern) ?? []);
    if (fresh.some((text) => !remedy.includes(text))) return problem;
  }
  if (commentsOut(file)) return 'code is only commented out';
  if (lost(after.match(CHECKSUM) ?? [], before.match(CHECKSUM) ?? []).length > 0) {
    return 'the change brings a checksum, which only the project can know';
  }
  const known = urlsIn(before);
  const url = [...urlsIn(after)].find((one) => !known.has(one) && !(isNameOnly(one) && remedy.includes(one)));
  if (url !== undefined) return 'the change brings an address that was not there';
  return aliases(file, finding.path === file.path) ? 'the change gives what is called another name' : undefined;
}

/** What features of parsers of XML are called: nothing is ever asked for there. */
function isNameOnly(url: string): boolean {
  return /^(?:apache\.org\/xml\/features|xml\.org\/sax\/features|javax\.xml\.xmlconstants)\/[\w/.-]+$/.test(url);
}

const MIN_CODE_CHARACTERS = 6;

function commentsOut({ facts, before, hunks }: FileChange): boolean {
  if (facts === undefined) return false;
  const lines = before.split('\n');
  const removed = hunks.flatMap(({ beforeStart, beforeEnd }) => lines.slice(beforeStart, beforeEnd));
  const known = new Set(facts.before.comments.map(({ text }) => text));
  const comments = facts.after.comments.filter(({ text }) => !known.has(text)).map(({ text }) => text);
  return removed.some((line) => {
    const code = line.trim().replaceAll(/\s+/g, ' ');
    return code.length >= MIN_CODE_CHARACTERS && comments.some((comment) => comment.includes(code));
  });
}

/** Behind these a name is called, or says where to look for what is. */
const GOES_ON = /^(?:[.([{<!|]|\?\.|::|->|=>)$/;

/** `const run = eval`: what was called is named now without a call, as a name or as a text. */
function aliases({ facts, removed, added }: FileChange, isHere: boolean): boolean {
  if (!isHere || facts === undefined) return false;
  const called = new Set(namesBefore('(', removed));
  const stillCalled = new Set(namesBefore('(', added));
  // `Integer none() { return new Integer(0); }`: it was named there before.
  const named = new Set(
    removed
      .filter(({ role, text }, index) => role === 'identifier' && isOnlyNamed(text, removed[index + 1]))
      .map(({ text }) => text),
  );
  return added.some(({ role, text }, index) => {
    const bare = text.replaceAll(/^['"`]|['"`]$/g, '');
    if (!called.has(bare) || stillCalled.has(bare) || named.has(bare)) return false;
    return role === 'string' || (role === 'identifier' && isOnlyNamed(text, added[index + 1]));
  });
}

function namesBefore(sign: string, tokens: readonly CodeToken[]): string[] {
  return tokens
    .filter(({ role }, index) => role === 'identifier' && tokens[index + 1]?.text === sign)
    .map(({ text }) => text);
}

function isOnlyNamed(name: string, next: CodeToken | undefined): boolean {
  return name !== '' && !GOES_ON.test(next?.text ?? '');
}
