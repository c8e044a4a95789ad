import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "os/exec"; import "fmt"; func f(dir string) { exec.Command("/bin/bash", "-lc", fmt.Sprintf("ls %s", dir)) }',
      covers: ['fmt.Sprintf("ls %s", dir)'],
    },
    'package a; import "os/exec"; func f(n string) { line := "rm " + n; exec.CommandContext(ctx, "sh", "-c", line) }',
    'package a; import "os/exec"; func f(c *gin.Context) { line := c.Query("l"); exec.Command("sh", "-c", line) }',
    'package a; import "os/exec"; func f(c *gin.Context) { exec.Command(c.Query("tool"), "--version") }',
  ],
  clean: [
    'package a; import "os/exec"; func f(c *gin.Context) { t := c.Query("tool"); if t != "git" { return }; exec.Command(t, "--version") }',
    'package a; import "os/exec"; func f(c *gin.Context) { exec.Command("git", "log", c.Query("branch")) }',
    'package a; import "os/exec"; func f() { exec.Command("sh", "-c", "ls | wc") }',
    'package a; import "os/exec"; func f() { exec.Command("sh", "-c", `echo "$1"`, "sh", name) }',
    'package a; import "os/exec"; func f() { exec.Command("git", "-c", "user.name="+name) }',
    'package a; import "os/exec"; func f(line string) { exec.Command("sh", "-c", line) }',
  ],
};
