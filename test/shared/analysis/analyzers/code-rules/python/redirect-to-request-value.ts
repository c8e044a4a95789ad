import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "HttpResponseRedirect(request.GET['next'])",
    "flask.redirect(request.values['url'], code=302)",
    "redirect(request.GET.get('next') or '/')",
  ],
  clean: ["redirect('/')", "redirect(url_for('home', page=request.args.get('page')))", 'redirect(next_page)'],
};
