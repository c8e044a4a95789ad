import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<HTML class="a"><body></body></HTML>', covers: ['<HTML class="a">'] },
  ],
  clean: [
    { code: '<html></html>', path: 'test/fixtures/page.html' },
    { code: '<html></html>', path: 'public/plugins/editor-5.17.0/demo.html' },
    '<p>a piece of a page</p>',
    '<html xml:lang="de"></html>',
    '<html {{ attributes }}></html>',
    '<html th:lang="${locale}"></html>',
  ],
};
