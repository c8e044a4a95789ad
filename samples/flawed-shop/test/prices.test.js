const { total, shippingFor } = require('../src/lib/prices');

test.only('adds prices', () => {
  total([{ price: 1, amount: 2 }]);
});

test('ships within Germany', () => {
  expect(shippingFor('DE'));
});

test.skip('ships to France', () => {
  expect(shippingFor('FR')).toBe(9);
});
