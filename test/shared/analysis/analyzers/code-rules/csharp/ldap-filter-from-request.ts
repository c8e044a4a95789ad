import type { RuleSamples } from '../../../../../support/rule-samples';

const page = (body: string) => `class UserPage : Page { void Page_Load(object sender, EventArgs e) { ${body} } }`;

export const samples: RuleSamples = {
  flagged: [
    {
      code: page('var user = Request.Form["user"]; var searcher = new DirectorySearcher("(uid=" + user + ")");'),
      covers: ['"(uid=" + user + ")"'],
    },
    page('var searcher = new DirectorySearcher(entry, $"(&(objectClass=user)(uid={Request.Form["user"]}))");'),
    page('searcher.Filter = string.Format("(uid={0})", Request.Form["user"]);'),
    page('var request = new SearchRequest(name, "(uid=" + Request.Form["user"] + ")", scope);'),
  ],
  clean: [
    page('var searcher = new DirectorySearcher("(uid=" + Encoder.LdapFilterEncode(Request.Form["user"]) + ")");'),
    page('var user = Request.Form["user"]; if (!IsName(user)) return; searcher.Filter = "(uid=" + user + ")";'),
    page('grid.Filter = Request.Form["filter"]; grid.Filter = "Name = " + Request.Form["filter"];'),
    { path: 'tests/User.cs', code: page('searcher.Filter = "(uid=" + Request.Form["user"] + ")";') },
  ],
};
