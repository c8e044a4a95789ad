import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, calledName, callsTo } from '../../go-syntax/calls';
import { localVariable } from '../../go-syntax/local-variable';

export const signalChannelUnbuffered: CodeRule = {
  id: 'go/signal-channel-unbuffered',
  languages: ['go'],
  grade: 'bug',
  cwe: [662],
  description: 'Signals are sent to a channel without room, so one that comes early is lost.',
  help: [
    '`signal.Notify` never waits for the receiver: when nobody is reading just then, the signal is dropped.',
    'Make the channel with room for one: `make(chan os.Signal, 1)`.',
  ].join('\n\n'),
  bad: `package shop

import (
	"os"
	"os/signal"
)

func wait() {
	stop := make(chan os.Signal)
	signal.Notify(stop, os.Interrupt)
	<-stop
}`,
  good: `package shop

import (
	"os"
	"os/signal"
)

func wait() {
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt)
	<-stop
}`,
  query: '(source_file) @file',
  check(match) {
    return callsTo(match.node('file'), 'os/signal', ['Notify']).flatMap((call): Reported[] => {
      const [channel] = argumentsOf(call);
      if (channel === undefined) return [];
      const made = channel.type === 'identifier' ? localVariable(channel.text, channel)?.value : channel;
      if (made?.type !== 'call_expression' || calledName(made) !== 'make') return [];
      const [type, ...room] = argumentsOf(made);
      if (type?.type !== 'channel_type' || room.length > 0) return [];
      return [
        {
          at: made,
          message: 'A signal that comes while nobody reads is lost: this channel has no room for it.',
          fix: {
            description: 'Make room for one signal',
            edits: [{ start: type.endIndex, end: type.endIndex, text: ', 1' }],
          },
        },
      ];
    });
  },
};
