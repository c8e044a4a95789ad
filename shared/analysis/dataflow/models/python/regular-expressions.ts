import type { Condition, FrameworkModel, SinkModel } from '../model';

const WEAKNESS = 'regex-denial-of-service';
const SLOW = {
  weakness: WEAKNESS,
  confidence: 'medium',
  label: 'is matched with a pattern that may try without end',
} as const;
const PATTERN = 'is a regular expression that can take very long';
/** Nobody has said after how many seconds to give up, which only `regex` takes. */
const UNLIMITED: readonly Condition[] = [{ port: 'name:timeout', isAbsent: true }];
const SEARCHES = '{compile,match,search,fullmatch,findall,finditer,sub,subn,split,template}';

/** `re` and regex. */
export const REGULAR_EXPRESSIONS: FrameworkModel = {
  id: 'python-regular-expressions',
  language: 'python',
  sinks: [
    ...['re', 'regex'].flatMap((module): SinkModel[] => [
      {
        match: `${module}.${SEARCHES}`,
        weakness: WEAKNESS,
        ports: [0, 'name:pattern'],
        label: PATTERN,
        when: UNLIMITED,
      },
      {
        match: `${module}.{match,search,findall,finditer,split}`,
        ...SLOW,
        ports: [1, 'name:string'],
        when: [{ port: 0, isSlow: 'search' }, ...UNLIMITED],
      },
      {
        match: `${module}.fullmatch`,
        ...SLOW,
        ports: [1, 'name:string'],
        when: [{ port: 0, isSlow: 'whole' }, ...UNLIMITED],
      },
      {
        match: `${module}.{sub,subn}`,
        ...SLOW,
        ports: [2, 'name:string'],
        when: [{ port: 0, isSlow: 'search' }, ...UNLIMITED],
      },
    ]),
    {
      match: 're.Pattern.{match,search,findall,finditer,split}',
      ...SLOW,
      ports: [0],
      when: [{ port: 'receiver', isSlow: 'search' }],
    },
    { match: 're.Pattern.fullmatch', ...SLOW, ports: [0], when: [{ port: 'receiver', isSlow: 'whole' }] },
    { match: 're.Pattern.{sub,subn}', ...SLOW, ports: [1], when: [{ port: 'receiver', isSlow: 'search' }] },
  ],
  propagators: [
    { match: 're.{match,search,fullmatch,findall,finditer,sub,subn,split}', effect: 'combine' },
    { match: 're.{purge}', effect: 'clean' },
    ...['re', 'regex'].map((module) => ({ match: `${module}.compile`, effect: 'script.regex' as const })),
    { match: 're.Pattern.{match,search,fullmatch,findall,finditer,split,sub,subn}', effect: 'combine' },
  ],
};
