import type { RuleSamples } from '../../../../../support/rule-samples';

const action = (body: string) =>
  `using Microsoft.AspNetCore.Mvc; class FeedsController : Controller { HttpClient client; public IActionResult Get(string url) { ${body} } }`;

export const samples: RuleSamples = {
  flagged: [
    { code: action('var text = await client.GetStringAsync(url);'), covers: ['client.GetStringAsync(url)'] },
    action('using var http = new HttpClient(); await http.GetAsync(new Uri(url));'),
    action('var request = new HttpRequestMessage(HttpMethod.Get, $"http://{url}/status");'),
    action('var target = "https://" + url + "/"; await client.PostAsync(target, null);'),
    action('await client.GetAsync("https://example.com" + url);'),
    action('await client.GetFromJsonAsync<Item>(url);'),
    action('using (var web = new WebClient()) { web.DownloadString(url); }'),
    'class FeedPage : Page { void Page_Load(object s, EventArgs e) { WebRequest.Create(Request.Params["url"]); } }',
    'app.MapGet("/a", async (string url, HttpClient client) => await client.GetStringAsync(url));',
  ],
  clean: [
    action('await client.GetStringAsync(feeds[url]);'),
    action('await client.GetStringAsync("https://example.com/items/" + url);'),
    action('await client.GetStringAsync($"{root}/items/{url}");'),
    action('if (!allowed(url)) return BadRequest(); await client.GetStringAsync(url);'),
    action(
      'var uri = new Uri(url); if (uri.Host != "example.com") return BadRequest(); await client.GetStringAsync(uri);',
    ),
    action(
      'if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)) return BadRequest(); await client.GetStringAsync(uri);',
    ),
    action(
      'var target = "https://" + url; if (!allowed(target)) return BadRequest(); await client.GetStringAsync(target);',
    ),
    action('File.Create(url); await cache.GetStringAsync(url);'),
    'class Feeds { public Task<string> Get(string url) { return client.GetStringAsync(url); } }',
    { path: 'tests/Feeds.cs', code: action('await client.GetStringAsync(url);') },
  ],
};
