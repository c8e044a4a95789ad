import { chanceOfDifference, shareOf } from '../../../shared/evaluation/share';

describe('the share of a few', () => {
  // Wilson 1927; the values are those of statsmodels' proportion_confint(count, nobs, method="wilson").
  it.each([
    [10, 0, 0.0, 0.2775],
    [10, 10, 0.7225, 1.0],
    [30, 24, 0.6269, 0.9049],
    [100, 50, 0.4038, 0.5962],
  ])('of %i cases, %i solved, lies between %f and %f', (total, count, low, high) => {
    const share = shareOf(count, total);

    expect(share?.share).toBeCloseTo(count / total, 10);
    expect(share?.low).toBeCloseTo(low, 4);
    expect(share?.high).toBeCloseTo(high, 4);
  });

  it('of none is not known', () => {
    expect(shareOf(0, 0)).toBeUndefined();
  });
});

describe('the chance of a difference', () => {
  // Twice the lower tail of the binomial distribution with p = 0.5.
  it.each([
    [0, 0, 1],
    [3, 3, 1],
    [0, 5, 0.0625],
    [6, 0, 0.03125],
    [1, 9, 0.021484375],
    [2, 10, 0.03857421875],
  ])('where one alone solved %i and the other alone %i is %f', (left, right, chance) => {
    expect(chanceOfDifference(left, right)).toBeCloseTo(chance, 10);
  });

  it('holds for very many', () => {
    expect(chanceOfDifference(600, 400)).toBeLessThan(1e-9);
    expect(chanceOfDifference(500, 500)).toBe(1);
  });
});
