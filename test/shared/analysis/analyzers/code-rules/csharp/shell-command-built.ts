import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { Process.Start("cmd.exe", "/c dir " + folder); } }', covers: ['"/c dir " + folder'] },
    'class A { void F() { var i = new ProcessStartInfo { FileName = "/bin/bash", Arguments = $"-c \\"{command}\\"" }; } }',
  ],
  clean: [
    'class A { void F() { Process.Start("cmd.exe", "/c dir"); } }',
    'class A { void F() { Process.Start("git", "clone " + url); } }',
    'class A { void F() { Process.Start(path); } }',
  ],
};
