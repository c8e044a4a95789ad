import type { RuleSamples } from '../../../../../support/rule-samples';

const action = (body: string, framework = 'Microsoft.AspNetCore.Mvc') =>
  `using ${framework}; class HelloController : Controller { public ActionResult Get(string name) { ${body} } }`;
const page = (body: string) =>
  `using System.Web; class HelloPage : Page { void Page_Load(object sender, EventArgs e) { ${body} } }`;

export const samples: RuleSamples = {
  flagged: [
    {
      code: action('return Content("<p>" + name + "</p>", "text/html");'),
      covers: ['Content("<p>" + name + "</p>", "text/html")'],
    },
    action('var text = $"<p>{name}</p>"; return Content(text, "text/html");'),
    action('return new ContentResult { Content = $"<p>{name}</p>", ContentType = "text/html" };'),
    action('return Content("<p>" + name);', 'System.Web.Mvc'),
    action('ViewBag.Title = new HtmlString("<b>" + name + "</b>"); return View();'),
    action('ViewBag.Title = MvcHtmlString.Create(name); return View();', 'System.Web.Mvc'),
    page('Response.Write("Hello " + Request["name"]);'),
    page('var q = Request.QueryString["q"]; Message.Text = "None for <b>" + q + "</b>";'),
    page('Result.InnerHtml = Request.Form["text"];'),
    'app.MapGet("/a", (string name) => Results.Content($"<p>{name}</p>", "text/html"));',
    'app.MapGet("/a", async context => { context.Response.ContentType = "text/html"; await context.Response.WriteAsync("Hi " + context.Request.Query["n"]); });',
    'app.MapGet("/a", async (HttpContext c) => await c.Response.WriteAsync("<p>" + c.Request.Query["n"]));',
  ],
  clean: [
    action('return Content("<p>" + WebUtility.HtmlEncode(name) + "</p>", "text/html");'),
    action('var safe = HtmlEncoder.Default.Encode(name); return Content($"<p>{safe}</p>", "text/html");'),
    action('return Content("Hello " + name); '),
    action('return Content("<a>" + name + "</a>", "application/xml");'),
    action('return new ContentResult { Content = name, ContentType = "text/plain" };'),
    action('if (!valid(name)) return NotFound(); return Content("<p>" + name, "text/html");'),
    page('Response.Write("Hello " + Server.HtmlEncode(Request["name"]));'),
    page('NameTextBox.Text = Request["name"]; txtName.Text = Request["name"];'),
    page('writer.Write(Request["name"]);'),
    'class Form1 : Form { void Load() { label.Text = Request["name"]; } }',
    'app.MapGet("/a", async context => { context.Response.ContentType = "text/plain"; await context.Response.WriteAsync("<p>" + context.Request.Query["n"]); });',
    'app.MapGet("/a", async context => await context.Response.WriteAsync("Hi " + context.Request.Query["n"]));',
    { path: 'tests/Hello.cs', code: action('return Content("<p>" + name, "text/html");') },
  ],
};
