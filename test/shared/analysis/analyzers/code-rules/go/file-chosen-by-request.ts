import type { RuleSamples } from '../../../../../support/rule-samples';

const HTTP = 'package a; import ("net/http"; "os"; "path/filepath"; "strings"; "fmt")';
const handler = (body: string) => `${HTTP}; func f(w http.ResponseWriter, r *http.Request) { ${body} }`;
const gin = (body: string) => `package a; import ("os"; "path/filepath"); func f(c *gin.Context) { ${body} }`;

export const samples: RuleSamples = {
  flagged: [
    { code: handler('n := r.FormValue("n"); os.Open("up/" + n)'), covers: ['os.Open("up/" + n)'] },
    handler('http.ServeFile(w, r, filepath.Join("a", filepath.Clean(r.URL.Query().Get("n"))))'),
    handler(
      'q := r.URL.Query(); n := q.Get("n"); if n == "" { n = "index" }; p, err := filepath.Abs("a/" + n); os.Remove(p)',
    ),
    handler('n := r.FormValue("n"); if len(n) == 0 { http.Error(w, "none: "+n, 400); return }; os.ReadFile(n)'),
    handler('n := r.FormValue("n"); p := "a/" + n; if _, err := os.Stat(p); err != nil { return }; os.ReadFile(p)'),
    handler('c, err := r.Cookie("n"); if err != nil { return }; os.Remove("a/" + c.Value)'),
    handler('file, header, err := r.FormFile("f"); os.Create("up/" + header.Filename)'),
    handler('var n = r.Form["n"]; os.Rename("a", n[0])'),
    gin('file, err := c.FormFile("f"); c.SaveUploadedFile(file, filepath.Join("up", file.Filename))'),
    gin('c.File("up/" + c.Param("n"))'),
    gin(
      'var b struct { Name string }; if err := c.ShouldBindJSON(&b); err != nil { return }; os.ReadFile("a/" + b.Name)',
    ),
    'package a; import "os"; func f(c echo.Context) error { return c.File(c.QueryParam("n")) }',
    'package a; func f(c *fiber.Ctx) error { return c.SendFile("./a/" + c.Params("n")) }',
    'package a; import ("os"; "github.com/go-chi/chi/v5"); func f(w http.ResponseWriter, r *http.Request) { os.Open("a/" + chi.URLParam(r, "n")) }',
    'package a; import ("os"; "github.com/gorilla/mux"); func f(w http.ResponseWriter, r *http.Request) { v := mux.Vars(r); os.Open("a/" + v["n"]) }',
    `${HTTP}; type T struct { Name string }; func f(w http.ResponseWriter, r *http.Request) { var b T; json.NewDecoder(r.Body).Decode(&b); os.Open("a/" + b.Name) }`,
    `${HTTP}; func g() { http.HandleFunc("/a", func(w http.ResponseWriter, r *http.Request) { n := r.FormValue("n"); check(n) }); http.HandleFunc("/b", func(w http.ResponseWriter, r *http.Request) { n := r.FormValue("n"); os.Open(n) }) }`,
    handler('file, header, err := r.FormFile("f"); p := fmt.Sprintf("%s/%s", dir, header.Filename); os.Create(p)'),
  ],
  clean: [
    handler(
      'file, header, err := r.FormFile("f"); os.Create(filepath.Join("up", uuid.NewString() + "_" + header.Filename))',
    ),
    handler(
      'file, header, err := r.FormFile("f"); os.Create("up/" + uuid.NewString() + filepath.Ext(header.Filename))',
    ),
    handler('n := filepath.Base(r.FormValue("n")); os.Open("up/" + n)'),
    handler('n := r.FormValue("n"); n = filepath.Base(n); os.Open("up/" + n)'),
    handler('n := r.FormValue("n"); if strings.Contains(n, "..") { return }; os.Open("up/" + n)'),
    handler(
      'n := r.FormValue("n"); p := filepath.Join("/a", n); if !strings.HasPrefix(p, "/a/") { return }; os.Open(p)',
    ),
    handler(
      'n := r.FormValue("n"); p := filepath.Join("/a", n); if !isInside(p) { return }; os.Open(filepath.Join("/a", n))',
    ),
    handler('n := r.FormValue("n"); if n != "a.txt" { return }; os.Open("up/" + n)'),
    handler('n := r.FormValue("n"); if !known[n] { return }; os.Open("up/" + n)'),
    handler('n := r.FormValue("n"); switch n { case "a": default: return }; os.Open("up/" + n)'),
    handler('n := r.FormValue("n"); if _, err := strconv.Atoi(n); err != nil { return }; os.Open("up/" + n)'),
    handler('if r.FormValue("n") != "a" { return }; os.Open("up/" + r.FormValue("n"))'),
    handler('os.Open(filepath.Join("/a", filepath.Clean("/" + r.FormValue("n"))))'),
    handler('n := strings.ReplaceAll(r.FormValue("n"), "..", ""); os.Open(n)'),
    handler('n := r.FormValue("n"); o := Options{Name: n}; if !valid(o) { return }; os.Open(n)'),
    handler('file, header, err := r.FormFile("f"); if !accept(header) { return }; os.Create("up/" + header.Filename)'),
    handler('os.WriteFile("a.txt", []byte(r.FormValue("text")), 0o600)'),
    handler('os.Open("." + r.URL.Path)'),
    handler('n := "a"; os.Open(n); n = r.FormValue("n")'),
    gin('var b struct { Name string `binding:"oneof=a b"` }; c.ShouldBindJSON(&b); os.ReadFile("a/" + b.Name)'),
    gin('var b struct { Name string }; c.ShouldBindJSON(&b); if !valid(&b) { return }; os.ReadFile("a/" + b.Name)'),
    gin('var b struct { Count int }; c.ShouldBindJSON(&b); os.ReadFile(fmt.Sprint("a/", b.Count))'),
    'package a; import "os"; func f(c Config) { os.Open(c.Param("n")); os.Open(c.Query("n")) }',
    { path: 'a_test.go', code: handler('os.Open(r.FormValue("n"))') },
  ],
};
