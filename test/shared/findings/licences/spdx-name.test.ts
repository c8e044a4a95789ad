import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { spdxName } from '../../../../shared/findings/licences/spdx-name';

it('knows every name that CycloneDX takes for an identifier', () => {
  const folder = dirname(require.resolve('@cyclonedx/cyclonedx-library/package.json'));
  const text = readFileSync(join(folder, 'res/schema/spdx.SNAPSHOT.schema.json'), 'utf8');
  const { enum: names } = z.object({ enum: z.array(z.string()) }).parse(JSON.parse(text));

  expect(names.filter((name) => spdxName(name) !== name)).toEqual([]);
});

it('does not mind the case, and knows no other name', () => {
  expect(spdxName('apache-2.0')).toBe('Apache-2.0');
  expect(['UNLICENSED', 'BSD', 'Apache', 'proprietary', ''].map(spdxName)).toEqual(Array.from({ length: 5 }));
});
