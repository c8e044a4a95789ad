import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'x = `ls #{dir}`',
    'Open3.capture3("git log #{branch}")',
    'exec "rm #{@path}"',
    'system(params[:cmd])',
    'def a\n  cmd = "convert #{params[:a]} b.png"\n  system(cmd)\nend',
  ],
  clean: [
    'system("ls", dir)',
    'system("ls #{DIR} #{Shellwords.escape(dir)}")',
    '`ls`',
    'db.exec("select #{a}")',
    { code: '`ls #{dir}`', path: 'spec/a_spec.rb' },
    'def a\n  cmd = "convert #{Shellwords.escape(params[:a])} b.png"\n  system(cmd)\nend',
  ],
};
