import { hitsIn } from '../../solver/hits-in';

const VIEW = `from django.shortcuts import redirect

def go(request, address):
    return redirect(address)
`;

it.each(['shop/views.py', 'shop/views/orders.py'])(
  'takes a function of %s that is given a request for a view',
  async (path) => {
    expect(await hitsIn({ [path]: VIEW })).toContain('open-redirect');
  },
);

it.each([
  ['shop/views/helpers.py', VIEW],
  ['shop/helpers.py', VIEW],
  ['shop/views/orders.py', VIEW.replace('request, address', 'order, address')],
])('takes one for none that views call: %s', async (path, text) => {
  expect(await hitsIn({ [path]: text })).not.toContain('open-redirect');
});

it('takes the address of an answer for one that leads to the same place', async () => {
  const adding = `from django.shortcuts import redirect

def go(request, year):
    response = redirect('summary', year)
    response['Location'] += '?key=1'
    return response
`;

  expect(await hitsIn({ 'shop/views.py': adding })).not.toContain('open-redirect');
});
