import type { RuleSamples } from '../../../../../support/rule-samples';

const handler = (body: string) =>
  `package a; import ("fmt"; "net"; "net/http"; "net/url"); func f(w http.ResponseWriter, r *http.Request) { ${body} }`;

export const samples: RuleSamples = {
  flagged: [
    { code: handler('u := r.FormValue("u"); http.Get(u)'), covers: ['http.Get(u)'] },
    handler('http.Get(fmt.Sprintf("http://%s/status", r.FormValue("host")))'),
    handler('http.Get("https://example.com" + r.FormValue("rest"))'),
    handler('req, err := http.NewRequestWithContext(ctx, "GET", "http://" + r.FormValue("host") + ":80/", nil)'),
    handler('h := r.FormValue("h"); u := "http://" + h; s.client.Post(u, "text/plain", nil)'),
    handler('u, err := url.Parse(r.FormValue("u")); if err != nil { return }; http.Get(u.String())'),
    handler('net.Dial("tcp", r.FormValue("host") + ":80")'),
    'package a; import "net/http"; func f(c *gin.Context) { http.Head(c.Query("u")) }',
    'package a; import "net/http"; func f(c *gin.Context) { http.Head(c.Request.FormValue("u")) }',
  ],
  clean: [
    handler('http.Get(feeds[r.FormValue("feed")])'),
    handler('http.Get("https://example.com/a/" + r.FormValue("a"))'),
    handler('http.Get(base + r.FormValue("a"))'),
    handler('http.Get(fmt.Sprintf("%s/%s", base, r.FormValue("a")))'),
    handler('u := r.FormValue("u"); p, err := url.Parse(u); if p.Host != "example.com" { return }; http.Get(u)'),
    handler('u, err := url.Parse(r.FormValue("u")); if !allowed(u) { return }; http.Get(u.String())'),
    handler('h := r.FormValue("h"); u := "http://" + h + "/"; if !allowed(u) { return }; http.Get(u)'),
    handler('http.Get(fmt.Sprintf("http://%d.example.com/", r.FormValue("n")))'),
    handler('net.Dial("tcp", "localhost:" + r.FormValue("port"))'),
    handler('cache.Get(r.FormValue("key")); http.Post("http://a/", r.FormValue("type"), nil)'),
  ],
};
