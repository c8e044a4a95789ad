import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['File.read("data/#{params[:name]}")', "File.open(File.join('a', params[:b]))", 'File.delete(params[:a])'],
  clean: [
    'File.read(path)',
    "send_file Rails.root.join('a.txt')",
    'File.read(File.basename(params[:a]))',
    'send_file user.path(params[:id])',
  ],
};
