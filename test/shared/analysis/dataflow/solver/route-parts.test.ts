import { hitsIn } from './hits-in';

const VIEWS = `from django.http import HttpResponseNotFound

def show(request, order_id):
    return HttpResponseNotFound(f'There is no order "{order_id}".')
`;

const URLS = (...routes: string[]) => `from django.urls import path, re_path
from shop import views

urlpatterns = [
${routes.map((route) => `    path(${route}, views.show, name='show'),`).join('\n')}
]
`;

it.each([
  ["'<int:order_id>/show'"],
  ["'<uuid:order_id>'"],
  ["'<slug:order_id>'"],
  ["r'^(?P<order_id>[0-9]+)/(?P<name>.*)$'"],
  ["r'^(?P<order_id>\\d{4}-[\\w-]+)$'"],
  ["'<int:order_id>'", "'orders/<int:order_id>/<path:name>'"],
])('takes a part of the path that is limited by its routes for harmless: %j', async (...routes) => {
  expect(await hitsIn({ 'shop/urls.py': URLS(...routes), 'shop/views.py': VIEWS })).toEqual([]);
});

it.each([
  ["'<order_id>'"],
  ["'<str:order_id>'"],
  ["'<path:order_id>'"],
  ["r'^(?P<order_id>[^/]+)$'"],
  ["r'^(?P<order_id>(a|b)+)$'"],
  ["'<int:other>'"],
  ["'<int:order_id>'", "'orders/<order_id>'"],
])('minds one that some route gives any text: %j', async (...routes) => {
  expect(await hitsIn({ 'shop/urls.py': URLS(...routes), 'shop/views.py': VIEWS })).toEqual(['cross-site-scripting']);
});

it.each([
  ['many ranges', `(?P<order_id>[${'a-'.repeat(200)}!])`],
  ['many beginnings', '(?P<order_id>['.repeat(50_000)],
  ['many names', `<${'a'.repeat(200_000)}`],
])('reads a route of %s in no time', async (_, route) => {
  expect(await hitsIn({ 'shop/urls.py': URLS(`r'${route}'`), 'shop/views.py': VIEWS })).toEqual([
    'cross-site-scripting',
  ]);
});

it('knows that registered views are given any text', async () => {
  const views = VIEWS.replaceAll('order_id', 'pk');
  const urls = URLS("'<int:pk>'");

  expect(await hitsIn({ 'shop/urls.py': urls, 'shop/views.py': views })).toEqual([]);
  expect(
    await hitsIn({ 'shop/urls.py': `${urls}router.register('orders', Orders)\n`, 'shop/views.py': views }),
  ).toEqual(['cross-site-scripting']);
});

const FLASK = (route: string) => `from flask import Flask
app = Flask(__name__)

@app.route('${route}')
def show(order_id):
    return '<p>' + order_id
`;

it('reads the routes at a function', async () => {
  expect(await hitsIn({ 'shop/app.py': FLASK('/<int:order_id>') })).toEqual([]);
  expect(await hitsIn({ 'shop/app.py': FLASK('/<order_id>') })).toEqual(['cross-site-scripting']);
});
