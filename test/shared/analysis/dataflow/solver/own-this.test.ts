import { hitsIn } from './hits-in';

const SEARCH = `this.shop = this.shop || {};
this.shop.filters = (function (query) {
  var api = {};
  api.params = query;
  return api;
})(window.location.search);
`;

it('does not take `this` of a function that a library calls for that of the file', async () => {
  const main = `var location = window.location;
jQuery('.day').each(function () {
  var day = moment(jQuery(this).data('day'));
  jQuery(this).html(day.format());
});
`;

  expect(await hitsIn({ 'main.js': main, 'search.js': SEARCH })).toEqual([]);
});

it('follows what such a function takes from the page itself', async () => {
  const main = `jQuery('.day').each(function () {
  jQuery(this).html(location.hash);
});
`;

  expect(await hitsIn({ 'main.js': main, 'search.js': SEARCH })).toContain('cross-site-scripting');
});
