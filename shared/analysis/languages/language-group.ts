import { detectLanguage } from './detect-language';

/** Files of one group are best analysed together: JavaScript shares one linter start, Python one warm interpreter. */
export function languageGroup(path: string): string {
  const language = detectLanguage(path);
  if (language === 'javascript' || language === 'typescript') return 'javascript';
  return language === 'python' ? 'python' : 'other';
}
