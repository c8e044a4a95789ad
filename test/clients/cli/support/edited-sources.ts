import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BLOCK = Array.from(
  { length: 14 },
  (_, line) => `  const value${line} = compute(input, "${line}", offset + ${line});`,
);
/** Some of several languages, with copies, and data that goes from one to the other. */
export const SOURCES: Readonly<Record<string, string>> = {
  'app.js':
    "const express = require('express');\nconst { run } = require('./run');\nconst app = express();\napp.get('/', (request) => run(request.query.command));\n",
  'run.js': "const { exec } = require('child_process');\nexports.run = (command) => exec(command);\n",
  'first.js': `function first(input, offset) {\n${BLOCK.join('\n')}\n}\n`,
  'second.js': `function second(input, offset) {\n${BLOCK.join('\n')}\n}\n`,
  'tool.py': 'import subprocess\n\ndef run(name):\n    subprocess.call("ls " + name, shell=True)\n',
  'Main.java':
    'class Main {\n  void run(String name) throws Exception {\n    Runtime.getRuntime().exec("ls " + name);\n  }\n}\n',
  'notes.md': '# Notes\n\nSee [the tool](tool.py) and [nothing](gone.md).\n',
  'data.bin': 'a\0b',
};

type Random = (below: number) => number;

/** One small change, as people make them. */
export function edit(directory: string, random: Random): void {
  const names = Object.keys(SOURCES).filter((name) => /\.(?:js|py|java)$/.test(name));
  const name = names[random(names.length)]!;
  const file = join(directory, name);
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n');
  const comment = name.endsWith('.py') ? '# note' : '// note';
  const kinds = [
    () => [comment, ...lines],
    () => lines.filter((_, index) => index !== 1 + random(lines.length - 1)),
    () => (SOURCES[name] ?? '').split('\n'),
    () => [...lines, name.endsWith('.js') ? 'debugger;' : comment],
    () => lines.map((line) => line.replace('command', 'argument')),
  ];
  // At once, as editors do: whoever watches sees one change.
  const written = `${directory}.written`;
  writeFileSync(written, kinds[random(kinds.length)]!().join('\n'));
  renameSync(written, file);
}
