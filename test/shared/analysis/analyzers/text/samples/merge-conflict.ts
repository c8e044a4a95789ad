import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\nd\n',
    { code: '<<<<<<< ours\r\nb\r\n=======\r\nc\r\n>>>>>>> theirs\r\n', covers: ['<<<<<<<'] },
    {
      code: '<<<<<<< a\nb\n||||||| base\nx\n=======\nc\n>>>>>>> d\n\n<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n',
      covers: ['<<<<<<<', '<<<<<<<'],
    },
  ],
  clean: [
    'Title\n=======\n\ntext\n',
    'cat <<<<<<< x\n=======\n>>>>>>> y\n',
    { code: '```\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\n```\n', path: 'merging.md' },
    '<<<<<<< HEAD\nb\n========= no end\n',
  ],
};
