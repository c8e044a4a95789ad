import { AnalysisReport } from '../../../shared/findings';
import { REPORT_FORMATS, renderReport, renderReportChunks, ReportFormat } from '../../../shared/reports';
import { fileOf, regionOf, reportOf, resultOf, sampleReport } from '../../support/reports';

const HOSTILE = '</script><img src=x onerror=alert(1)>"\'`${x}\u202Egnp.exe\u0000\u001B[31m|*[a](b)\n# head';

function hostileReport() {
  return reportOf(
    [
      {
        ruleId: 'ruff/S307',
        path: `src/${HOSTILE}`,
        region: regionOf(1, 1, 9),
        message: HOSTILE,
        snippet: HOSTILE,
        codeFlow: [{ path: HOSTILE, region: regionOf(1, 1, 9), message: HOSTILE }],
      },
    ],
    { name: HOSTILE, skipped: [{ path: HOSTILE, reason: HOSTILE, detail: HOSTILE }] },
  );
}

describe('renderReport', () => {
  it.each(ReportFormat.options)('writes %s the same each time, in pieces or whole', (format) => {
    const text = renderReport(sampleReport(), format);

    expect([...renderReportChunks(sampleReport(), format)].join('')).toBe(text);
    expect(REPORT_FORMATS[format].contentType).toMatch(/^(text|application)\//u);
  });

  it('writes JSON that reads back as the report', () => {
    const report = sampleReport();

    expect(AnalysisReport.parse(JSON.parse(renderReport(report, 'json')))).toEqual(report);
  });

  it.each(['html', 'markdown', 'text'] as const)('shows no control character and no turned text in %s', (format) => {
    const text = renderReport(hostileReport(), format);

    expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]/u);
    expect(text).toMatch(/202E/u);
  });

  it('lets nothing of a project become markup in HTML', () => {
    const text = renderReport(hostileReport(), 'html');

    expect(text).not.toContain('<img');
    expect(text.match(/<script/gu)).toHaveLength(1);
    expect(text.match(/<\/script/gu)).toHaveLength(1);
  });

  it('lets nothing of a project become markup in Markdown', () => {
    const text = renderReport(hostileReport(), 'markdown');
    const outsideCode = text.replace(/^(`{3,}).*?^\1$/gmsu, '').replace(/(`+)[^`].*?\1/gu, '');

    expect(outsideCode).not.toMatch(/<img|<\/script|(?<!\\)\[a(?<!\\)\]|^# head/mu);
  });

  it('makes longer fences around code that holds fences', () => {
    const snippet = 'const text = "```";';
    const report = reportOf([
      { ruleId: 'ruff/S307', path: 'a`b.md', region: regionOf(1, 1, 9), message: 'm', snippet },
    ]);

    const text = renderReport(report, 'markdown');

    expect(text).toContain(`\`\`\`\`javascript\n${snippet}\n\`\`\`\``);
    expect(text).toContain('## ``a`b.md``');
  });

  it('marks the columns of the finding in HTML, and the invisible characters by their names', () => {
    const snippet = 'if (a\u200B) eval(b);';
    const report = reportOf([{ ruleId: 'ruff/S307', path: 'a.py', region: regionOf(7, 9, 16), message: 'm', snippet }]);

    const text = renderReport(report, 'html');

    expect(text).toContain(
      '<span class="number">7</span><span class="text">if (a<span class="invisible">U+200B</span>) <mark>eval(b)</mark>;',
    );
  });

  it('says what was analysed where nothing was found, and does not call it good where something went wrong', () => {
    const files = [resultOf([], [fileOf('a.js'), fileOf('b.py', { language: 'python' })])];
    const good = reportOf([], { results: files });
    const troubled = reportOf([], { results: files, skipped: [{ path: 'c.js', reason: 'deadline' }] });
    const nothing = reportOf([]);

    expect(renderReport(good, 'html')).toContain('state good');
    expect(renderReport(good, 'text')).toContain(
      'No findings.\n2 files with 200 lines in 2 languages analysed, nothing was skipped.',
    );
    expect(renderReport(troubled, 'html')).toContain('No findings, but not everything could be analysed');
    expect(renderReport(nothing, 'html')).toContain('Nothing was analysed');
  });

  it('shows the gravest findings only where there are more than it may show, and says so', () => {
    const options = { maxFindings: 3 };

    const texts = (['html', 'markdown', 'text'] as const).map((format) =>
      renderReport(sampleReport(), format, options),
    );

    for (const text of texts) {
      expect(text).toMatch(/3 (gravest )?of 6/u);
      expect(text).toContain('sql-injection');
      expect(text).not.toContain('is declared but never used');
    }
  });

  it('shows the way of the data as an ordered list, from where it enters to the place of the finding', () => {
    const [html = '', markdown, text] = (['html', 'markdown', 'text'] as const).map((format) =>
      renderReport(sampleReport(), format),
    );

    const list = /<details class="flow" open>.*?<\/details>/su.exec(html)?.[0] ?? '';
    expect(list).toContain('<summary>The way of the data: 3 steps</summary>');
    expect(list.match(/<li>.*?<\/li>/gu)).toEqual([
      '<li><code><bdi>src/server.js:12</bdi></code> <bdi>A query parameter enters here</bdi></li>',
      '<li><code><bdi>src/orders/database.js:4</bdi></code> <bdi>It is given to findOrder</bdi></li>',
      '<li><code><bdi>src/orders/database.js:5</bdi></code> <bdi>It becomes part of an SQL statement</bdi></li>',
    ]);
    expect(markdown).toContain(
      'The way of the data:\n\n1. `src/server.js:12` A query parameter enters here\n2. `src/orders/database.js:4` It is given to findOrder\n3. ',
    );
    expect(text).toMatch(/> src\/server\.js:12 A query parameter enters here\n +> src\/orders\/database\.js:4 It is/u);
  });

  it.each([
    ['html', 'Step 199', '100 steps in between'],
    ['markdown', 'Step 199', '180 steps in between'],
    ['text', 'Step 199', '192 steps in between'],
  ] as const)('cuts a way that is too long for %s in the middle, and says so', (format, end, gap) => {
    const codeFlow = Array.from({ length: 200 }, (_, step) => ({
      path: 'a.js',
      region: regionOf(step + 1),
      message: `Step ${step}`,
    }));
    const report = reportOf([
      { ruleId: 'ruff/S307', path: 'a.js', region: regionOf(200), message: 'm', snippet: 'eval(a)', codeFlow },
    ]);

    const text = renderReport(report, format);

    expect(text).toContain('Step 0');
    expect(text).toContain(end);
    expect(text).toContain(gap);
  });

  it('keeps text within the width and colours it only when asked', () => {
    const plain = renderReport(sampleReport(), 'text', { width: 60 });
    const colored = renderReport(sampleReport(), 'text', { width: 60, colors: true });

    expect(Math.max(...plain.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(plain).not.toContain('\u001B');
    expect(colored.replace(/\u001B\[\d+m/gu, '')).toBe(plain);
  });

  it('links to web pages only', () => {
    const report = sampleReport();
    const rules = report.rules.map((rule) => ({
      ...rule,
      helpUrl: 'javascript:alert(1)',
      help: '[x](javascript:alert(1))',
    }));

    const texts = (['html', 'markdown', 'sarif'] as const).map((format) => renderReport({ ...report, rules }, format));

    for (const text of texts) expect(text).not.toMatch(/href="javascript|"helpUri":"javascript/u);
  });
});
