import { tmpdir } from 'node:os';
import { describeError } from '../../../../clients/cli/src/output/describe-error';

it.each(['ENOSPC', 'EDQUOT'])('says which disk is full, and what to do: %s', (code) => {
  const error = Object.assign(new Error(`${code}: no space left on device, write`), { code });

  expect(describeError(error)).toContain(`No space is left in ${tmpdir()}`);
  expect(describeError(error)).toContain('TMPDIR');
});

it('says what the system says of anything else', () => {
  const error = Object.assign(new Error("EACCES: permission denied, open 'a'"), { code: 'EACCES' });

  expect(describeError(error)).toBe("EACCES: permission denied, open 'a'");
});
