import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<html><head><meta name="viewport" content="a"></head><body></body></html>', covers: ['<head'],
      fixed: '<html><head><meta charset="utf-8"><meta name="viewport" content="a"></head><body></body></html>' },
  ],
  clean: [
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body></body></html>',
    '<html><head><meta CHARSET=utf-8></head><body></body></html>',
    '<html><head>{% include head %}</head><body></body></html>',
  ],
};
