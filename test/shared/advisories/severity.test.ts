import { Cvss3P1 } from 'ae-cvss-calculator';
import { cvss3BaseScore } from '../../../shared/advisories/severity/cvss3-base-score';
import { cvss4BaseScore } from '../../../shared/advisories/severity/cvss4-base-score';
import { severityOf } from '../../../shared/advisories/severity/severity-of';

it.each([
  // Examples of the CVSS 3.1 document: each vector with the score FIRST gives it.
  ['CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N', 6.1],
  ['CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N', 6.4],
  ['CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N', 3.1],
  ['CVSS:3.1/AV:L/AC:L/PR:H/UI:N/S:U/C:L/I:L/A:L', 4.2],
  ['CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H', 9.9],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', 7.5],
  ['CVSS:3.1/AV:L/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H', 7.8],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', 10],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', 0],
  ['CVSS:3.1/AV:P/AC:H/PR:L/UI:N/S:U/C:H/I:H/A:H', 6.3],
])('gives %s the base score %d', (vector, score) => {
  expect(cvss3BaseScore(vector)).toBe(score);
});

it.each([
  ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 9.3],
  ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H', 10],
  ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N', 0],
])('gives %s the base score %d', (vector, score) => {
  expect(cvss4BaseScore(vector)).toBe(score);
});

it.each(['', 'CVSS:3.1', 'CVSS:3.1/AV:X', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H', 'AV:N/AC:L/Au:N/C:P/I:P/A:P'])(
  'gives no score to %p',
  (vector) => {
    expect(cvss3BaseScore(vector)).toBeUndefined();
    expect(cvss4BaseScore(vector)).toBeUndefined();
  },
);

it('takes the newest vector, and the word of the author where there is none', () => {
  const version3 = { type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N' };
  const version4 = { type: 'CVSS_V4', score: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N' };

  expect(severityOf({ vectors: [version3, version4], word: 'LOW' })).toBe(9.3);
  expect(severityOf({ vectors: [version3], word: 'LOW' })).toBe(7.5);
  expect(severityOf({ vectors: [{ type: 'CVSS_V3', score: 'nonsense' }], word: 'MODERATE' })).toBe(5.5);
  expect(severityOf({ vectors: [], word: undefined })).toBeUndefined();
});

it('agrees with another calculator on every vector of CVSS 3.1', () => {
  const parts = ['AV:NALP', 'AC:LH', 'PR:NLH', 'UI:NR', 'S:UC', 'C:HLN', 'I:HLN', 'A:HLN'];
  let vectors = ['CVSS:3.1'];
  for (const part of parts) {
    const [metric, values = ''] = part.split(':');
    const letters = Array.from(values);
    vectors = vectors.flatMap((vector) => letters.map((value) => `${vector}/${metric}:${value}`));
  }

  const different = vectors.filter((vector) => cvss3BaseScore(vector) !== new Cvss3P1(vector).calculateScores().base);

  expect(vectors).toHaveLength(2_592);
  expect(different).toEqual([]);
});
