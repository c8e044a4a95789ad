import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'Net::HTTP.get(URI(params[:u]))',
    'HTTParty.get(params[:u], timeout: 5)',
    'def a\n  url = params[:url]\n  Net::HTTP.get(URI(url))\nend',
    'def a\n  uri = URI.parse(params[:url])\n  uri.open.read\nend',
    'Faraday.get("http://#{params[:host]}/a")',
    'Net::HTTP.new(params[:host], 80)',
    'Faraday.new(url: params[:url])',
  ],
  clean: [
    'URI.open(url)',
    'HTTParty.get("https://a.example/#{params[:id]}")',
    'client.get(params[:u])',
    'def a\n  uri = URI(params[:url])\n  return unless HOSTS.include?(uri.host)\n  Net::HTTP.get(uri)\nend',
    'def a\n  path = params[:path]\n  Faraday.get("#{BASE}/#{path}")\nend',
    'Thing.new(params[:host])',
    'def a\n  server = Server.find_by!(host: params[:host])\n  Faraday.get("http://#{server.host}/a")\nend',
  ],
};
