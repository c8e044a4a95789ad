import type { RuleSamples } from '../../../../../support/rule-samples';

const action = (body: string, parameters = 'string name') =>
  `using Microsoft.AspNetCore.Mvc; class FilesController : Controller { public IActionResult Get(${parameters}) { ${body} } }`;
const page = (body: string) => `class FilesPage : Page { void Page_Load(object sender, EventArgs e) { ${body} } }`;
const upload = (body: string) => action(body, 'IFormFile file');

export const samples: RuleSamples = {
  flagged: [
    {
      code: action('var path = Path.Combine(root, name); return Content(System.IO.File.ReadAllText(path));'),
      covers: ['System.IO.File.ReadAllText(path)'],
    },
    action(
      'if (string.IsNullOrEmpty(name)) return NotFound(); return PhysicalFile($"/srv/{name}.pdf", "application/pdf");',
    ),
    action('var path = "/srv/" + name; if (System.IO.File.Exists(path)) { System.IO.File.Delete(path); } return Ok();'),
    action('name ??= "index"; return File("/docs/" + name, "text/plain");'),
    action('using var stream = new FileStream(Path.GetFullPath("/srv/" + name.Trim()), FileMode.Open); return Ok();'),
    action('return Ok(File.ReadAllText(Path.Combine(root, body.Name)));', '[FromBody] Body body').concat(
      ' record Body(string Name);',
    ),
    action('return Ok(File.ReadAllText("/srv/" + Request.Query["name"]));', ''),
    action(
      'if (file == null) return BadRequest(); using var stream = File.Create(Path.Combine(root, file.FileName)); return Ok();',
      'IFormFile file',
    ),
    action(
      'foreach (var file in files) { using var stream = File.Create($"{root}/{file.FileName}"); } return Ok();',
      'List<IFormFile> files',
    ),
    action(
      'foreach (var file in Request.Form.Files) { using var stream = File.Create(root + file.FileName); } return Ok();',
      '',
    ),
    page('string name = Request.QueryString["name"]; Response.WriteFile(Server.MapPath("~/docs/" + name));'),
    page('Request.Files[0].SaveAs(Server.MapPath("~/up/") + Request.Files[0].FileName);'),
    page('HttpPostedFile file = Request.Files["a"]; file.SaveAs(Server.MapPath("~/up/") + file.FileName);'),
    'class FileModel : PageModel { public IActionResult OnGet(string name) { return PhysicalFile("/srv/" + name, "a/b"); } }',
    'class FileModel : PageModel { [BindProperty] public IFormFile Sent { get; set; } public void OnPost() { using var stream = new FileStream("up/" + Sent.FileName, FileMode.Create); } }',
    'app.MapGet("/a/{name}", (string name) => Results.File(Path.Combine("/srv", name)));',
    'app.MapGet("/a", async (HttpContext context) => { var name = context.Request.Query["n"]; await File.ReadAllTextAsync("/srv/" + name); });',
    'app.MapGet("/a", (string name) => check(name)); app.MapGet("/b", (string name) => File.ReadAllText(name));',
    'class Uploads { public void Keep(IFormFile file) { using var stream = File.Create("/srv/" + file.FileName); } }',
    action('return PhysicalFile("/srv/" + name, "a/b");').replace('public', '[Authorize(Roles = "Admin")] public'),
    action('return PhysicalFile(name, "a/b");').replace('public', '[Authorize] public'),
  ],
  clean: [
    action('var path = Path.Combine(name, "a.txt"); return PhysicalFile(path, "a/b");').replace(
      'public',
      '[Authorize(Roles = "Admin")] public',
    ),
    'class Uploads { public void Post(IFormFile file) { if (check(file.FileName)) { Keep(file); } } void Keep(IFormFile file) { using var stream = File.Create("/srv/" + file.FileName); } }',
    action('return PhysicalFile(Path.Combine(root, Path.GetFileName(name)), "a/b");'),
    action('name = Path.GetFileName(name); return PhysicalFile(Path.Combine(root, name), "a/b");'),
    action(
      'var path = Path.GetFullPath(Path.Combine(root, name)); if (!path.StartsWith(root)) return NotFound(); return PhysicalFile(path, "a/b");',
    ),
    action('if (name.Contains("..")) return NotFound(); return PhysicalFile("/srv/" + name, "a/b");'),
    action('if (!names.Contains(name)) return NotFound(); return PhysicalFile("/srv/" + name, "a/b");'),
    action('if (name != "a.pdf") return NotFound(); return PhysicalFile("/srv/" + name, "a/b");'),
    action('if (name is not ("a" or "b")) return NotFound(); return PhysicalFile("/srv/" + name, "a/b");'),
    action('if (!Guid.TryParse(name, out var id)) return NotFound(); return PhysicalFile("/srv/" + name, "a/b");'),
    action('var kept = name switch { "a" => "a.pdf", _ => "b.pdf" }; return PhysicalFile("/srv/" + kept, "a/b");'),
    action('if (!files.TryGetValue(name, out var path)) return NotFound(); return PhysicalFile(path, "a/b");'),
    action('return PhysicalFile(Path.Combine(root, name.Replace("..", "")), "a/b");'),
    action('return PhysicalFile($"/srv/{id}.pdf", "a/b");', 'int id'),
    action('return PhysicalFile($"/srv/{name}.pdf", "a/b");', '[RegularExpression("^[a-z]+$")] string name'),
    action('return PhysicalFile($"/srv/{name}.pdf", "a/b");', '[FromServices] string name'),
    action('System.IO.File.WriteAllText("/srv/a.txt", name); return File(bytes, "a/b", name);'),
    upload(
      'using var stream = File.Create(Path.Combine(root, Guid.NewGuid() + Path.GetExtension(file.FileName))); return Ok();',
    ),
    upload(
      'if (!accepted(file)) return BadRequest(); using var stream = File.Create(Path.Combine(root, file.FileName)); return Ok();',
    ),
    upload('using var stream = File.Create(Path.Combine(root, Path.GetFileName(file.FileName))); return Ok();'),
    action('return Ok(File.ReadAllText(Path.Combine(root, body.Name)));', '[FromBody] Body body').concat(
      ' record Body([RegularExpression("a")] string Name);',
    ),
    'class Store { public string Get(string name) { return File.ReadAllText("/srv/" + name); } }',
    'using Microsoft.AspNetCore.Mvc; class FilesController : Controller { string Read(string name) { return System.IO.File.ReadAllText(name); } }',
    'class PlayerController : MonoBehaviour { public void Load(string name) { File.ReadAllText(name); } }',
    'list.Select((string name) => File.ReadAllText(name));',
    { path: 'tests/FilesController.cs', code: action('return PhysicalFile(name, "a/b");') },
  ],
};
