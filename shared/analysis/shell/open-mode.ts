import { baseName, type ShellCommand, type ShellWord } from './shell-commands';

/** Rights by which everybody may write, but for a folder whose files only their owners may remove. */
const OPEN_MODE =
  /^(?:0?[0-7]{2}[2367]|(?:a|ugo)?[+=][rwxX]*w[rwxX]*|[augo]*o[augo]*[+=][rwxX]*w[rwxX]*|a[+=][rwxX]*w[rwxX]*)$/;
const OWN_ONLY = /^[+=]/;

/** The mode with which a `chmod` lets everybody write. */
export function openMode({ name, words }: ShellCommand): ShellWord | undefined {
  if (baseName(name) !== 'chmod') return undefined;
  const mode = words.find(({ text }) => !text.startsWith('-'));
  // `+w` heeds the mask of the user, which takes the right from the others.
  return mode !== undefined && OPEN_MODE.test(mode.text) && !OWN_ONLY.test(mode.text) ? mode : undefined;
}
