#!/bin/sh
if [ "$1" = start ]; then
  echo starting
  for name in shop stock; do
    echo "$name"
fi
