import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'rm -rf ${dir} "$x"\n', covers: ['${dir}'], fixed: 'rm -rf "${dir}" "$x"\n' }],
  clean: [
    'tmp="/tmp/a /tmp/b"\nrm -rf $tmp\n',
    'log=/tmp/*.log\nrm -rf $log\n',
    'rm -rf $files\nrm -rf "$x"\n',
    'rm -f $tmp\necho $x\n',
  ],
};
