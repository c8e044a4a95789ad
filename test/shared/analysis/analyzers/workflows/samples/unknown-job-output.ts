import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'on: push\njobs:\n  a:\n    runs-on: x\n    outputs: { b: 1 }\n  c:\n    needs: a\n    if: needs.a.outputs.B && needs.a.outputs.d\n    runs-on: x\n', covers: ['needs.a.outputs.d'] },
  ],
  clean: [
    'on: push\njobs:\n  a:\n    uses: ./.github/workflows/x.yml\n  c:\n    needs: a\n    if: needs.a.outputs.d\n    runs-on: x\n',
    'on: push\njobs:\n  a:\n    runs-on: x\n    outputs: { b: 1 }\n  c:\n    needs: a\n    if: needs.a.outputs.b\n    runs-on: x\n',
  ],
};
