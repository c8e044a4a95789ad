import { baseName, type ShellCommand, type ShellWord } from './shell-commands';

/** Options of curl that take a value, in which a letter means nothing. */
const CURL_VALUED = /^-[a-zA-Z]*?[oHAbcdeuxXTFwCKmrtyYzEQPU]/;
const OWN_HOST = /^(?:https?:\/\/)?(?:localhost|127\.|\[::1\])/;

/** The option with which a command does not look whom it talks to. */
export function isUnverified({ name, words }: ShellCommand): ShellWord | undefined {
  if (words.some(({ text }) => OWN_HOST.test(text))) return undefined;
  switch (baseName(name)) {
    case 'curl':
      return words.find(({ text }, index) => isCurlInsecure(text) && !takesValue(words[index - 1]?.text ?? ''));
    case 'wget':
      return words.find(({ text }) => text === '--no-check-certificate');
    case 'git':
      return (
        words.find(({ text }) => /^http\.(?:\S+\.)?sslverify=(?:false|0)$/i.test(text)) ??
        settingOff(words, /^http\.sslverify$/i)
      );
    case 'npm':
    case 'yarn':
      return words.find(({ text }) => /^--?strict-ssl=false$/.test(text)) ?? settingOff(words, /^strict-ssl$/);
    case 'apt-get':
    case 'apt':
      return words.find(({ text }) => /^--(?:allow-unauthenticated|force-yes)$/.test(text));
    default:
      return undefined;
  }
}

function isCurlInsecure(text: string): boolean {
  if (text === '--insecure') return true;
  if (!/^-[a-zA-Z]*k/.test(text) || text.startsWith('--')) return false;
  const valued = CURL_VALUED.exec(text)?.[0];
  return valued === undefined || text.indexOf('k') < valued.length - 1;
}

function takesValue(previous: string): boolean {
  return previous.startsWith('-') && !previous.startsWith('--') && CURL_VALUED.exec(previous)?.[0] === previous;
}

function settingOff(words: readonly ShellWord[], setting: RegExp): ShellWord | undefined {
  return words.find(({ text }, index) => setting.test(text) && /^(?:false|0)$/.test(words[index + 1]?.text ?? ''));
}
