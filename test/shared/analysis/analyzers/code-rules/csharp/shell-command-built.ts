import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { Process.Start("cmd.exe", "/c dir " + folder); } }', covers: ['"/c dir " + folder'] },
    'class A { void F() { var i = new ProcessStartInfo { FileName = "/bin/bash", Arguments = $"-c \\"{command}\\"" }; } }',
    'class A : Page { void F() { Process.Start(Request.Form["tool"]); } }',
    'class A : Page { void F() { var i = new ProcessStartInfo("/bin/sh", Request.Form["line"]); } }',
    'class A : Page { void F() { p.StartInfo.FileName = "cmd.exe"; p.StartInfo.Arguments = "/c dir " + Request.Form["folder"]; } }',
    'class A : Page { void F() { p.StartInfo.FileName = Request.Form["tool"]; } }',
  ],
  clean: [
    'class A : Page { void F() { p.StartInfo.FileName = "git"; p.StartInfo.Arguments = "log " + Request.Form["branch"]; } }',
    'class A : Page { void F() { p.StartInfo.FileName = "cmd.exe"; p.StartInfo.Arguments = "/c dir"; } }',
    'class A : Page { void F() { mail.Arguments = Request.Form["a"]; mail.FileName = Request.Form["a"]; } }',
    'class A : Page { void F() { var t = Request.Form["tool"]; if (t != "git") return; Process.Start(t); } }',
    'class A { void F() { Process.Start("cmd.exe", "/c dir"); } }',
    'class A { void F() { Process.Start("git", "clone " + url); } }',
    'class A { void F() { Process.Start(path); } }',
  ],
};
