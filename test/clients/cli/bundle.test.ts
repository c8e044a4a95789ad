import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const SourceMap = z.object({ sources: z.array(z.string()) });

function sourcesOf(file: string): string[] {
  const map: unknown = JSON.parse(readFileSync(join(__dirname, '../../../dist/cli', `${file}.map`), 'utf8'));
  return SourceMap.parse(map).sources;
}

it.each(['program.js', 'analysis-worker.js'])('ships no cloud package and no service in %s', (file) => {
  const sources = sourcesOf(file);

  const unwanted =
    /node_modules\/(?:@azure\/|applicationinsights\/|@opentelemetry\/)|\/shared\/azure\/(?!models\/)|^(?:\.\.\/)+functions\//;
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.filter((source) => unwanted.test(source))).toEqual([]);
});

it('keeps the analyzers in the worker, so that it starts fast', () => {
  const sources = sourcesOf('program.js');

  expect(sources.some((source) => source.includes('node_modules/commander/'))).toBe(true);
  expect(sources.filter((source) => /node_modules\/(?:@secretlint|web-tree-sitter|@astral-sh)\//.test(source))).toEqual(
    [],
  );
});
