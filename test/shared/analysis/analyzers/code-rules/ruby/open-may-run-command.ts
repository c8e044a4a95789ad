import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'open(path) { |f| f.read }', covers: ['open'], fixed: 'File.open(path) { |f| f.read }' },
    'Kernel.open(params[:u])',
    { code: "require 'open-uri'\nopen(file_path)", fixed: "require 'open-uri'\nopen(file_path)" },
    { code: 'open(profile_url)', fixed: 'open(profile_url)' },
  ],
  clean: [
    'File.open(path)',
    "open('a.txt')",
    'URI.open(url)',
    'class A\n  def open(a); end\n  def b(c); open(c); end\nend',
  ],
};
