import type { FrameworkModel } from '../model';

/** Files that passwords and keys are written to. */
export const SECRETS_IN_FILES: FrameworkModel = {
  id: 'python-secrets-in-files',
  language: 'python',
  sinks: ['io.File.{write,writelines}', 'pathlib.Path.{write_text,write_bytes}'].map((match) => ({
    match,
    weakness: 'cleartext-storage',
    ports: [0],
    kinds: ['secret'],
    label: 'is stored as it is',
    confidence: 'medium',
  })),
};
