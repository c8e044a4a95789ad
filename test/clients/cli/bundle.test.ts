import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const SourceMap = z.object({ sources: z.array(z.string()) });

function sourcesOf(file: string): string[] {
  const map: unknown = JSON.parse(readFileSync(join(__dirname, '../../../dist/cli', `${file}.map`), 'utf8'));
  return SourceMap.parse(map).sources;
}

it.each(['program.js', 'scan.js', 'analysis-worker.js'])('ships no cloud package and no service in %s', (file) => {
  const sources = sourcesOf(file);

  const unwanted =
    /node_modules\/(?:@azure\/|applicationinsights\/|@opentelemetry\/)|\/shared\/azure\/(?!models\/)|^(?:\.\.\/)+functions\//;
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.filter((source) => unwanted.test(source))).toEqual([]);
});

it.each(['program.js', 'scan.js'])('keeps the analyzers in the worker, so that %s starts fast', (file) => {
  const sources = sourcesOf(file);

  expect(sources.some((source) => source.includes('node_modules/commander/'))).toBe(true);
  expect(sources.filter((source) => /node_modules\/(?:@secretlint|web-tree-sitter|@astral-sh)\//.test(source))).toEqual(
    [],
  );
});

it('scans without what only other commands need', () => {
  const unwanted =
    /node_modules\/(?:openai|gpt-tokenizer|@modelcontextprotocol|ajv)\/|shared\/(?:generation|models|search|jobs)\//;

  expect(sourcesOf('program.js').some((source) => unwanted.test(source))).toBe(true);
  expect(sourcesOf('scan.js').filter((source) => unwanted.test(source))).toEqual([]);
});
