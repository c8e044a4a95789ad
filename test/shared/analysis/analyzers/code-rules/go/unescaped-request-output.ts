import type { RuleSamples } from '../../../../../support/rule-samples';

const handler = (body: string) =>
  `package a; import ("fmt"; "html"; "io"; "net/http"); func f(w http.ResponseWriter, r *http.Request) { ${body} }`;

export const samples: RuleSamples = {
  flagged: [
    {
      code: handler('n := r.FormValue("n"); fmt.Fprintf(w, "<p>%s</p>", n)'),
      covers: ['fmt.Fprintf(w, "<p>%s</p>", n)'],
    },
    handler('fmt.Fprintln(w, "<li>" + r.FormValue("n"))'),
    handler('io.WriteString(w, "<p>" + r.FormValue("n") + "</p>")'),
    handler('w.Header().Set("Content-Type", "text/html"); w.Write([]byte("Hello " + r.FormValue("n")))'),
    handler('p := fmt.Sprintf("<h1>%s</h1>", r.URL.Path); w.Write([]byte(p))'),
    handler('fmt.Fprint(w, r.FormValue("n"))'),
    'package a; func f(c *gin.Context) { c.Data(200, "text/html", []byte("<b>" + c.Query("n"))) }',
    'package a; func f(c *gin.Context) { c.Header("Content-Type", "text/html"); c.String(200, "Hi %s", c.Query("n")) }',
    'package a; import "fmt"; func f(c *gin.Context) { fmt.Fprintf(c.Writer, "<b>%s", c.Query("n")) }',
    'package a; func f(c echo.Context) error { return c.HTML(200, "<b>" + c.QueryParam("n") + "</b>") }',
    'package a; func f(c *fiber.Ctx) error { c.Set("Content-Type", "text/html"); return c.SendString("Hi " + c.Query("n")) }',
  ],
  clean: [
    handler('fmt.Fprintf(w, "<p>%s</p>", html.EscapeString(r.FormValue("n")))'),
    handler('n := html.EscapeString(r.FormValue("n")); fmt.Fprintf(w, "<p>%s</p>", n)'),
    handler('fmt.Fprintf(w, "Hello %s", r.FormValue("n"))'),
    handler('w.Header().Set("Content-Type", "text/plain"); fmt.Fprintf(w, "<p>%s</p>", r.FormValue("n"))'),
    handler('w.Header().Set("Content-Type", "application/json"); fmt.Fprint(w, r.FormValue("n"))'),
    handler('fmt.Fprintf(w, "<p>%d</p>", r.FormValue("n"))'),
    handler('fmt.Fprintf(log, "<p>%s</p>", r.FormValue("n")); http.Error(w, "<p>" + r.FormValue("n"), 400)'),
    handler('fmt.Fprintf(w, "<p>%s</p>", r.UserAgent())'),
    handler('n := r.FormValue("n"); if !valid(n) { return }; fmt.Fprintf(w, "<p>%s</p>", n)'),
    'package a; func f(c *gin.Context) { c.String(200, "<b>%s</b>", c.Query("n")); c.HTML(200, "a.html", c.Query("n")) }',
    'package a; func f(c *fiber.Ctx) error { return c.SendString("<b>" + c.Query("n")) }',
  ],
};
