import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM a:1\nENTRYPOINT java -jar app.jar\n', covers: ['ENTRYPOINT java -jar app.jar'] },
  ],
  clean: [
    'FROM a:1\nENTRYPOINT exec java $OPTS -jar app.jar\n',
    'FROM a:1\nENTRYPOINT []\nCMD java -jar app.jar\n',
    'FROM a:1 AS test\nENTRYPOINT make test\nFROM a:1\nENTRYPOINT ["x"]\n',
  ],
};
