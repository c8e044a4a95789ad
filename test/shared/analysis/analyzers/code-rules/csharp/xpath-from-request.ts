import type { RuleSamples } from '../../../../../support/rule-samples';

const page = (body: string) => `class UserPage : Page { void Page_Load(object sender, EventArgs e) { ${body} } }`;

export const samples: RuleSamples = {
  flagged: [
    {
      code: page('var name = Request.Form["name"]; document.SelectSingleNode("//user[name=\'" + name + "\']");'),
      covers: ['"//user[name=\'" + name + "\']"'],
    },
    page('navigator.Compile($"//user[name=\'{Request.Form["name"]}\']");'),
    page('document.XPathSelectElements(string.Format("//user[{0}]", Request.Form["name"]));'),
  ],
  clean: [
    page('document.SelectSingleNode("//user[name=\'a\']");'),
    page(
      'var name = Request.Form["name"]; if (name.Contains("\'")) return; document.SelectSingleNode("//user[name=\'" + name + "\']");',
    ),
    page('document.SelectSingleNode("//user[name=\'" + Escape(Request.Form["name"]) + "\']");'),
    page('template.Compile(Request.Form["name"]);'),
    { path: 'tests/User.cs', code: page('document.SelectNodes("//user[" + Request.Form["name"] + "]");') },
  ],
};
