import type { DependenciesSection } from '../../../shared/findings';
import { renderReport } from '../../../shared/reports';
import { sampleReport } from '../../support/reports';

const section: DependenciesSection = {
  files: [{ path: 'package-lock.json', format: 'package-lock', ecosystem: 'npm', components: 1 }],
  unread: [{ path: 'evil<script>|`.lock', why: 'too-large' }],
  ecosystems: [
    { ecosystem: 'npm', components: 1_234, vulnerable: 1 },
    { ecosystem: 'PyPI', components: 5 },
  ],
  advisories: { version: 'data-1', updatedAt: '2026-01-02T03:04:05.000Z', ecosystems: ['npm'] },
  components: [
    {
      purl: 'pkg:npm/a@1.0.0',
      ecosystem: 'npm',
      name: 'a',
      version: '1.0.0',
      places: [{ path: 'package-lock.json', line: 1 }],
    },
  ],
  vulnerabilities: [{ purl: 'pkg:npm/a@1.0.0', id: 'GHSA-1', aliases: [], cwe: [] }],
};
const FORMATS = ['text', 'markdown', 'html'] as const;

describe.each(FORMATS)('dependencies in %s', (format) => {
  const render = (dependencies: DependenciesSection | undefined): string =>
    renderReport(sampleReport(dependencies === undefined ? {} : { sections: { dependencies } }), format, {
      width: 200,
    }).replaceAll('\\', '');

  it('are counted by ecosystem, with the data they were compared with', () => {
    const text = render(section);

    expect(text).toContain('1 package in 1 lock file or manifest.');
    expect(text).toContain('1,234');
    expect(text).toContain('not looked at');
    expect(text).toContain('1 package with 1 known vulnerability, by the data data-1 of 2026-01-02.');
    expect(text).toContain('Nothing is known of PyPI: the data has no advisories for them.');
  });

  it('never sound clean where nobody looked', () => {
    const text = render({
      ...section,
      ecosystems: [{ ecosystem: 'npm', components: 1 }],
      advisories: 'none',
      vulnerabilities: [],
    });

    expect(text).toContain('whether these packages are vulnerable was not looked at');
    expect(text).not.toContain('None of them is named');
  });

  it('name what was not read, without marks of its own', () => {
    const text = render(section);

    expect(text).toContain('too-large');
    expect(format === 'html' && text.includes('evil<script>')).toBe(false);
  });

  it('are left out where there are none', () => {
    expect(render(undefined)).not.toContain('Dependencies');
  });
});
