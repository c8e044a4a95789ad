import { z } from 'zod';
import { UnreadableReport, type CoverageReader } from '../coverage-format';

const Report = z.record(
  z.string(),
  z.object({
    path: z.string().optional(),
    statementMap: z.record(z.string(), z.object({ start: z.object({ line: z.number() }) })),
    s: z.record(z.string(), z.number()),
  }),
);

/** `coverage-final.json` of Istanbul, nyc, Jest and Vitest: a line counts by the statements that start in it. */
export const istanbul: CoverageReader = {
  format: 'istanbul',
  recognises: (head, path) =>
    path.endsWith('.json') && /^\s*\{\s*"[^"\n]{1,1024}"\s*:\s*\{/.test(head) && head.includes('"statementMap"'),
  read(text, files) {
    const report = Report.safeParse(parse(text));
    if (!report.success) throw new UnreadableReport('it is not what Istanbul writes');
    for (const [key, { path = key, statementMap, s }] of Object.entries(report.data)) {
      const mark = files.file(path);
      for (const [id, { start }] of Object.entries(statementMap)) mark(start.line, (s[id] ?? 0) > 0);
    }
    return [];
  },
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableReport('it is not valid JSON');
  }
}
