/**
 * What a function of a library does, as far as data goes. The solver knows how to do each; a `receiver` is the object a method is
 * called on.
 */
export type Effect =
  /** The result is the receiver (or, without one, the first argument) itself: `list.sort()`, `Object.freeze(a)`. */
  | 'identity'
  /** The result is the receiver itself, and unknown without one. */
  | 'receiver'
  /** The result is the first argument itself. */
  | 'first-argument'
  /** The result carries the data of the receiver and of all arguments: the default. */
  | 'combine'
  /** The result carries no data: lengths, comparisons, hashes. */
  | 'clean'
  /** A number made of a text: clean for all that needs text. */
  | 'number'
  // Texts; with constants they are computed.
  | 'text.lower'
  | 'text.upper'
  | 'text.trim'
  | 'text.char-at'
  | 'text.substring'
  | 'text.slice'
  | 'text.substr'
  | 'text.concat'
  | 'text.replace'
  | 'text.replace-all'
  | 'text.split'
  | 'text.join'
  | 'text.join-receiver-separator'
  | 'text.repeat'
  | 'text.reverse'
  | 'text.format'
  | 'text.of'
  | 'text.starts-with'
  | 'text.ends-with'
  | 'text.contains'
  | 'text.equals'
  | 'text.equals-ignore-case'
  | 'text.index-of'
  | 'text.length'
  | 'text.is-empty'
  | 'text.matches'
  // A text that changes: StringBuilder.
  | 'builder.new'
  | 'builder.append'
  | 'builder.insert'
  | 'builder.reverse'
  | 'builder.replace'
  | 'builder.delete'
  | 'builder.set-length'
  | 'builder.to-text'
  // Lists, by place.
  | 'list.new'
  | 'list.of'
  | 'list.append'
  | 'list.prepend'
  | 'list.insert'
  | 'list.append-all'
  | 'list.get'
  | 'list.set'
  | 'list.remove-at'
  /** Takes out what is equal to the first argument. */
  | 'list.remove-value'
  | 'list.remove-first'
  | 'list.remove-last'
  | 'list.first'
  | 'list.last'
  | 'list.clear'
  | 'list.slice'
  | 'list.splice'
  | 'list.reverse'
  | 'list.copy'
  | 'list.concat'
  | 'list.size'
  | 'list.fill'
  | 'list.iterator'
  | 'iterator.next'
  | 'list.to-array'
  | 'list.sort'
  | 'list.contains'
  | 'list.index-of'
  | 'list.enumerate'
  | 'list.zip'
  // Python: whatever can be gone over gives values; a dictionary gives its keys.
  /** `list(x)`, `tuple(x)`, `a, b = x`. */
  | 'iterated.list'
  /** `array('u', x)`. */
  | 'iterated.of-second'
  /** `dict(x, a=1)`. */
  | 'iterated.map'
  | 'iterated.range'
  | 'iterated.size'
  | 'iterated.sorted'
  | 'iterated.reversed'
  | 'iterated.next'
  /** `chain(a, b)`. */
  | 'iterated.joined'
  // What JavaScript does in its own way.
  /** `Array(3)` has three places, `Array(1, 2)` two values. */
  | 'script.array'
  | 'script.array-from'
  /** `new Map([[key, value]])`, `new Set([value])`: what can be gone over. */
  | 'script.map'
  | 'script.set'
  /** A pattern made of the text that is the first argument. */
  | 'script.regex'
  | 'script.error'
  | 'script.path'
  /** `next()` of a generator: an object with the value. */
  | 'script.next'
  /** The result is a function that gives a promise of what the first argument gives to its callback. */
  | 'script.promisify'
  | 'script.finally'
  /** One of several promises. */
  | 'script.any'
  /** A schema made of an object that has a schema for each field. */
  | 'schema.object'
  /** The result is what passes such a schema, in the way that the method is called for: `parse`, `safeParse`, `parseAsync`. */
  | 'schema.check'
  // Callbacks over the values of a collection.
  | 'each.call'
  | 'each.map'
  | 'each.filter'
  | 'each.find'
  | 'each.reduce'
  | 'each.flat-map'
  | 'each.sort-by'
  | 'each.any'
  // Maps, by key. Sets are lists.
  | 'map.new'
  /** `Map.of(key, value, key, value)`. */
  | 'map.of'
  | 'map.get'
  | 'map.set'
  | 'map.remove'
  | 'map.has'
  | 'map.keys'
  | 'map.values'
  | 'map.entries'
  | 'map.clear'
  | 'map.put-all'
  | 'map.get-or-default'
  | 'map.put-if-absent'
  | 'map.copy'
  | 'map.from-entries'
  | 'object.assign'
  | 'object.define-property'
  | 'entry.key'
  | 'entry.value'
  // Functions given to functions.
  /** Calls its function arguments, with nothing known; `call.first-with-rest` gives the other arguments to the first. */
  | 'call.arguments'
  | 'call.first-with-rest'
  /** The same without the second: `setTimeout(f, 10, a)`. */
  | 'call.first-after-delay'
  | 'call.receiver'
  | 'function.bind'
  | 'function.call'
  | 'function.apply'
  /** The result is a function that calls the first argument. */
  | 'function.wrap'
  // Promises and the like: what they hold is their value.
  | 'promise.resolve'
  | 'promise.new'
  | 'promise.then'
  | 'promise.catch'
  | 'promise.all'
  /** `gather(a, b)`. */
  | 'promise.all-arguments'
  | 'promise.reject'
  /** A thread or task: `start` calls `run` of the receiver or the function it was made with. */
  /** `Thread(target=f, args=(a,))`: what `thread.start` runs. */
  | 'thread.new'
  | 'thread.start'
  | 'future.get'
  /** A thread with what it runs. */
  | 'task.new'
  /** The result is a promise of what the first argument gives when it is called or run. */
  | 'task.run'
  /** The receiver holds the first argument from now on. */
  | 'task.complete'
  // Collections of Java.
  /** At the end, or with two arguments at a place. */
  | 'collection.add'
  /** From the front, or with an argument what stands at that place or is equal to it. */
  | 'collection.remove'
  /** A list of the arguments, or of the values of the one array that is given. */
  | 'collection.of-array'
  /** Calls the argument with each key and value of a map. */
  | 'collection.call-entries'
  // Values that may be absent: what an `Optional` holds is taken for itself.
  /** The result of calling the first argument with the receiver. */
  | 'value.map'
  /** The receiver or the argument, or what calling that gives; without a receiver the first and the second argument. */
  | 'value.or-else'
  // Reflection.
  | 'reflect.get-attribute'
  | 'reflect.set-attribute'
  /** The same where the receiver is the name, and the first argument the object. */
  | 'reflect.get-field'
  | 'reflect.set-field'
  | 'reflect.class-for-name'
  | 'reflect.new-instance'
  /** The class itself, from one of its constructors. */
  | 'reflect.class'
  | 'reflect.get-method'
  | 'reflect.invoke'
  /** A value of a configuration file by its key: the constants of the files that ship with the code, else the second argument. */
  | 'configuration.get'
  | 'configuration.load'
  | 'json.parse'
  | 'json.text'
  /** A copy of the bytes or characters of the receiver or the first argument into another argument. */
  | 'copy.first-to-second'
  | 'copy.receiver-to-first'
  | 'copy.first-to-third'
  /** The first argument holds something unknown from now on. */
  | 'fill.unknown'
  /** An object that belongs to the receiver, the same at each call: the session of a request. */
  | 'state.part'
  /** The receiver takes the data of the arguments: `stream.write(x)`, `setName(x)` of an unknown object. */
  | 'receiver.absorb'
  /** The result is an iterator or generator over the receiver. */
  | 'generator.send'
  /** Ends the program or the request. */
  | 'exit';
