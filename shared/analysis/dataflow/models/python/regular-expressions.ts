import type { FrameworkModel } from '../model';

const PATTERN = 'is a regular expression that can take very long';
const SEARCHES = '{compile,match,search,fullmatch,findall,finditer,sub,subn,split,template}';

/** `re` and regex. */
export const REGULAR_EXPRESSIONS: FrameworkModel = {
  id: 'python-regular-expressions',
  language: 'python',
  sinks: ['re', 'regex'].map(
    (module) =>
      ({
        match: `${module}.${SEARCHES}`,
        weakness: 'regex-denial-of-service',
        ports: [0, 'name:pattern'],
        label: PATTERN,
      }) as const,
  ),
  propagators: [
    { match: 're.{match,search,fullmatch,findall,finditer,sub,subn,split}', effect: 'combine' },
    { match: 're.{purge}', effect: 'clean' },
  ],
};
