import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'data class A(val a: Int, private val b: Array<String>?)', covers: ['private val b: Array<String>?'] },
    'internal data class A<T>(val a: IntArray) { fun f() = 1 }',
  ],
  clean: [
    'class A(val b: ByteArray)',
    'data class A(val b: List<Byte>)',
    'data class A(val b: ByteArray) { override fun equals(other: Any?) = g(other) }',
  ],
};
