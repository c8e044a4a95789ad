import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'redirect_to(params[:url] || root_path)',
    'redirect params["to"]',
    'redirect_to "#{params[:host]}/x"',
    'def a\n  target = params[:to] || root_path\n  redirect_to target\nend',
    'def a\n  url = params[:url]\n  return redirect_to(url, allow_other_host: true) if url.present?\nend',
    'redirect_to "https://#{params[:host]}/a"',
  ],
  clean: [
    'redirect_to root_path',
    'redirect_to "/a/#{params[:id]}"',
    'redirect_to params[:a], allow_other_host: false',
    'redirect_to user_path(params[:id])',
    'def a\n  url = params[:url]\n  return redirect_to(url) if url.start_with?("/")\nend',
    'def a\n  host = URI.parse(params[:url]).host\n  redirect_to(HOSTS.include?(host) ? params[:url] : root_path)\nend',
    'def a\n  target = "/users/#{params[:id]}"\n  redirect_to target\nend',
    'def a\n  target = url_from(params[:to]) || root_path\n  redirect_to target\nend',
  ],
};
