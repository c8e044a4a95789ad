import type { FrameworkModel } from '../model';

/** NumExpr, which runs its texts as code of Python. */
export const NUMEXPR: FrameworkModel = {
  id: 'python-numexpr',
  language: 'python',
  sinks: [
    {
      match: 'numexpr.{evaluate,validate}',
      weakness: 'code-injection',
      ports: [0, 'name:ex'],
      label: 'is run as code',
    },
  ],
};
