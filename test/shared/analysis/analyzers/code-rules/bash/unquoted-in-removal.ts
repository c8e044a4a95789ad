import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'rm -rf ${dir} "$x"\n', covers: ['${dir}'], fixed: 'rm -rf "${dir}" "$x"\n' }],
  clean: ['rm -rf $files\nrm -rf "$x"\n', 'rm -f $tmp\necho $x\n'],
};
