import { safeAddress } from '../../../../clients/dashboard/src/dom/safe-address';

describe('safeAddress', () => {
  it.each(['#/projects', '/api/docs', 'https://docs.example/rule', 'http://docs.example/'])('takes %s', (address) => {
    expect(safeAddress(address)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,<script>',
    'blob:x',
    '//evil.example',
    'java\nscript:alert(1)',
  ])('leads nowhere with %p', (address) => {
    expect(safeAddress(address)).toBe('#');
  });
});
