import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileNameFor } from '../../../../shared/analysis';

/** Languages that editors call otherwise than the engine does. */
const NAMES: Readonly<Record<string, string>> = {
  javascriptreact: 'snippet.jsx',
  typescriptreact: 'snippet.tsx',
  shellscript: 'snippet.sh',
  jsonc: 'snippet.json',
  'objective-c': 'snippet.m',
};

/** Undefined for what is no file, such as a side of a comparison. */
export function filePathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    // A host, or a `/` in the name, that this system has no path for.
    return undefined;
  }
}

/** The name that a document outside every folder is scanned by; undefined for what is not to be scanned at all. */
export function nameOf(uri: string, languageId: string): string | undefined {
  const path = filePathOf(uri);
  if (path !== undefined) return basename(path);
  return uri.startsWith('untitled:') ? (NAMES[languageId] ?? fileNameFor(languageId)) : undefined;
}
