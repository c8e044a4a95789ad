import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<html><head><meta name="viewport" content="a"></head><body></body></html>', covers: ['<head'],
      fixed: '<html><head><meta charset="utf-8"><meta name="viewport" content="a"></head><body></body></html>' },
    {
      code: '<html>\n  <head>\n    <title>a</title>\n  </head>\n  <body></body>\n</html>\n',
      fixed: '<html>\n  <head>\n    <meta charset="utf-8">\n    <title>a</title>\n  </head>\n  <body></body>\n</html>\n',
    },
    {
      code: '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>a</title></head><body></body></html>',
      fixed:
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><meta charset="utf-8" /><title>a</title></head><body></body></html>',
    },
  ],
  clean: [
    '<?xml version="1.0" encoding="UTF-8"?>\n<html><head><title>a</title></head><body></body></html>',
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body></body></html>',
    '<html><head><meta CHARSET=utf-8></head><body></body></html>',
    '<html><head>{% include head %}</head><body></body></html>',
  ],
};
