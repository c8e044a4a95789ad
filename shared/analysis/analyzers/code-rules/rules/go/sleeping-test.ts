import type { CodeRule } from '../../code-rule';
import { callsTo } from '../../go-syntax/calls';
import { hasTests } from '../../go-syntax/is-test-code';
import { enclosingLoop } from '../../go-syntax/surroundings';

export const sleepingTest: CodeRule = {
  id: 'go/sleeping-test',
  languages: ['go'],
  grade: 'test',
  enabled: false,
  description: 'A test sleeps for a fixed time.',
  help: [
    'On a busy machine the time is too short and the test fails now and then; everywhere else it is lost.',
    'Wait for what the test needs: a channel, a `WaitGroup`, or a condition that is asked again until it holds.',
  ].join('\n\n'),
  bad: `package shop

import (
	"testing"
	"time"
)

func TestLoad(t *testing.T) {
	go load()
	time.Sleep(2 * time.Second)
	check(t)
}`,
  good: `package shop

import "testing"

func TestLoad(t *testing.T) {
	done := make(chan bool)
	go func() {
		load()
		close(done)
	}()
	<-done
	check(t)
}`,
  query: '(source_file) @file',
  check(match) {
    if (!hasTests(match.file, match.node('file'))) return undefined;
    const sleeps = callsTo(match.node('file'), 'time', ['Sleep']).filter((call) => enclosingLoop(call) === undefined);
    return sleeps.map((call) => ({ at: call, message: 'This waits for a time, not for what the test needs.' }));
  },
};
