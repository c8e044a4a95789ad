import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'rm -r ${BUILD}/\n', covers: ['${BUILD}/'] }, 'rm -rf $PREFIX/lib\n'],
  clean: [
    'rm -rf "$DIR/cache" "$DIR"\n',
    'DIR=/x\nrm -rf "$DIR/"\n',
    'rm -f "$DIR/"*\n',
    '[ -n "$DIR" ] || exit\nrm -rf $DIR/*\n',
  ],
};
