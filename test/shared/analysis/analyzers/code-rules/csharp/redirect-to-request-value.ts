import type { RuleSamples } from '../../../../../support/rule-samples';

const action = (body: string) =>
  `using Microsoft.AspNetCore.Mvc; class AccountController : Controller { public IActionResult Login(string next) { ${body} } }`;
const page = (body: string) => `class LoginPage : Page { void Page_Load(object sender, EventArgs e) { ${body} } }`;

export const samples: RuleSamples = {
  flagged: [
    { code: action('return Redirect(next);'), covers: ['Redirect(next)'] },
    action('next ??= "/home"; return RedirectPermanent(next);'),
    action('return Redirect(next ?? Url.Content("~/"));'),
    action('return Redirect(Request.Query["next"].ToString());'),
    action('return new RedirectResult("/" + next);'),
    action('Response.Headers["Location"] = next; return StatusCode(302);'),
    'using System.Web; class LoginPage : Page { void Page_Load(object s, EventArgs e) { string url = Request["url"]; if (!string.IsNullOrEmpty(url)) { Response.Redirect(url); } } }',
    page('Response.AddHeader("Location", Request.QueryString["url"]);'),
    'class LoginModel : PageModel { [BindProperty(SupportsGet = true)] public string Next { get; set; } public IActionResult OnPost() { return Redirect(Next); } }',
    'app.MapGet("/a", (string to) => Results.Redirect(to));',
    action('var to = "/home"; if (next != null) { to = next; } return Redirect(to);'),
    action('return Redirect(model.ReturnUrl);').replace('string next', 'LoginModel model'),
  ],
  clean: [
    action('string to = root + "/a"; if (next != null) { to = root + next; } return Redirect(to + "/b");'),
    action('var to = root; to += next; return Redirect(to);'),
    action('if (!Url.IsLocalUrl(model.ReturnUrl)) return Ok(); return Redirect(model.ReturnUrl);').replace(
      'string next',
      'LoginModel model',
    ),
    action('return Redirect(options.ReturnUrl);').replace('string next', 'LoginOptions options'),
    action('return Redirect(model.ReturnUrl);').replace('string next', '[FromServices] LoginModel model'),
    action('if (!Url.IsLocalUrl(next)) return Redirect("/"); return Redirect(next);'),
    action('return Url.IsLocalUrl(next) ? Redirect(next) : Redirect("/");'),
    action('return LocalRedirect(next);'),
    action('return Redirect("/search?q=" + next);'),
    action('return Redirect(Url.Action("Index", new { next }));'),
    action('return Redirect($"{root}/{next}");'),
    action('if (next.StartsWith("/") && !next.StartsWith("//")) { return Redirect(next); } return Ok();'),
    action('return Redirect(Request.Headers["Referer"].ToString());'),
    action('return helper.Redirect(next);'),
    'class LoginModel : PageModel { public string Next { get; set; } public IActionResult OnPost() { return Redirect(Next); } }',
    'app.MapGet("/a/{to}", (string to) => Results.Redirect("/b/" + to));',
  ],
};
