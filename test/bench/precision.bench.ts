import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Seen from the folder that benches are built into, and from their own. */
const SAMPLES = join(__dirname, '../../test/precision');

const Sample = z.object({
  language: z.string(),
  sampled: z.array(z.object({ rule: z.string(), accepted: z.boolean() })).min(1),
});

/** Of the findings in real repositories that people have read, how many the maintainers would accept; the baseline is how many were read. */
export function run() {
  const files = readdirSync(SAMPLES).filter((name) => name.endsWith('.json'));
  return files.sort().map((name) => {
    const { language, sampled } = Sample.parse(JSON.parse(readFileSync(join(SAMPLES, name), 'utf8')));
    const accepted = sampled.filter((one) => one.accepted).length;
    return { name: language, value: (100 * accepted) / sampled.length, unit: '%', baseline: sampled.length };
  });
}
