import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<link href=http://example.org/a.css rel=stylesheet>', covers: ['href=http://example.org/a.css'] },
    '<iframe src="http://example.org"></iframe>',
  ],
  clean: [
    '<a href="http://example.org">a</a><img src="http://example.org/a.png" alt="">',
    '<script src="http://localhost:35729/livereload.js"></script>',
    '<link rel="canonical" href="http://example.org"><script src="//example.org/a.js"></script>',
  ],
};
