import type { RuleSamples } from '../../../../../support/rule-samples';

const handler = (body: string) =>
  `package a; import ("net/http"; "net/url"; "strings"); func f(w http.ResponseWriter, r *http.Request) { ${body} }`;

export const samples: RuleSamples = {
  flagged: [
    {
      code: handler('n := r.URL.Query().Get("next"); http.Redirect(w, r, n, 302)'),
      covers: ['http.Redirect(w, r, n, 302)'],
    },
    handler('http.Redirect(w, r, "/" + r.FormValue("n"), 302)'),
    handler('http.Redirect(w, r, "https://example.com" + r.FormValue("n"), 302)'),
    handler('w.Header().Set("Location", r.FormValue("n")); w.WriteHeader(302)'),
    'package a; func f(c *gin.Context) { c.Redirect(302, c.DefaultQuery("n", "/")) }',
    'package a; func f(c *gin.Context) { c.Header("Location", c.Query("n")) }',
    'package a; func f(c echo.Context) error { to := c.FormValue("n"); return c.Redirect(302, to) }',
    'package a; func f(c *fiber.Ctx) error { return c.Redirect(c.Query("n")) }',
    'package a; func f(c fiber.Ctx) error { return c.Redirect().Status(301).To(c.Query("n")) }',
    handler('t := "/"; if n := r.FormValue("n"); n != "" { t = n }; http.Redirect(w, r, t, 302)'),
  ],
  clean: [
    handler('t := base + "/a"; if n := r.FormValue("n"); n != "" { t = base + n }; http.Redirect(w, r, t, 302)'),
    handler('t := base; t += r.FormValue("n"); http.Redirect(w, r, t, 302)'),
    handler('http.Redirect(w, r, "/" + strings.TrimLeft(r.FormValue("n"), "/"), 302)'),
    handler('n := r.FormValue("n"); if !strings.HasPrefix(n, "/") { n = "/" }; http.Redirect(w, r, n, 302)'),
    handler(
      'n := r.FormValue("n"); u, err := url.Parse(n); if err != nil || u.Host != "" { return }; http.Redirect(w, r, n, 302)',
    ),
    handler('http.Redirect(w, r, "/search?q=" + r.FormValue("q"), 302)'),
    handler('http.Redirect(w, r, base + r.FormValue("q"), 302)'),
    handler('http.Redirect(w, r, r.Referer(), 302); http.Redirect(w, r, r.URL.Path + "/", 301)'),
    handler('http.Redirect(w, r, targets[r.FormValue("n")], 302)'),
    handler('w.Header().Set("X-Name", r.FormValue("n"))'),
    'package a; func f(c *gin.Context) { c.Redirect(302, "/posts/" + c.Param("slug")) }',
  ],
};
