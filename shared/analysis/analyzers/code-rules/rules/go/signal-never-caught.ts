import type { CodeRule } from '../../code-rule';
import { argumentsOf, callsTo } from '../../go-syntax/calls';

export const signalNeverCaught: CodeRule = {
  id: 'go/signal-never-caught',
  languages: ['go'],
  grade: 'bug',
  description: 'The program asks to be told of a signal that no program is ever told of.',
  help: [
    'SIGKILL and SIGSTOP end or stop the process at once; waiting for them does nothing.',
    'Wait for `os.Interrupt` and `syscall.SIGTERM`.',
  ].join('\n\n'),
  bad: `package shop

import (
	"os"
	"os/signal"
)

func wait(stop chan os.Signal) {
	signal.Notify(stop, os.Interrupt, os.Kill)
}`,
  good: `package shop

import (
	"os"
	"os/signal"
	"syscall"
)

func wait(stop chan os.Signal) {
	signal.Notify(stop, os.Interrupt, syscall.SIGTERM)
}`,
  query: '(source_file) @file',
  check(match) {
    const calls = callsTo(match.node('file'), 'os/signal', ['Notify', 'NotifyContext', 'Ignore', 'Reset']);
    return calls
      .flatMap((call) => argumentsOf(call))
      .filter(({ text }) => NEVER_CAUGHT.has(text))
      .map((signal) => ({ at: signal, message: `No program is ever told of ${signal.text}.` }));
  },
};

const NEVER_CAUGHT = new Set(['os.Kill', 'syscall.SIGKILL', 'syscall.SIGSTOP', 'unix.SIGKILL', 'unix.SIGSTOP']);
