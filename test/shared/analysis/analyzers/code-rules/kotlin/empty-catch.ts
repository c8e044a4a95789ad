import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'fun f() { try { g() } catch (e: Exception) {} }', covers: ['catch (e: Exception) {}'] },
    'val x = try { g() } catch (e: IOException) { } finally { h() }',
  ],
  clean: [
    'fun f() { try { g() } catch (ignored: Exception) {} }',
    'fun f() { try { g() } catch (_: Exception) {} }',
    'fun f() { try { g() } catch (e: Exception) { /* there is nothing to read yet */ } }',
    'fun f() = try { g() } catch (e: Exception) { null }',
    'fun type(): Type? { try { return read() } catch (e: Exception) { }\n return null }',
    'fun send() { try { answer() } catch (alreadySent: IllegalStateException) { } }',
    '// #42\nfun f() = try { g() } catch (e: IndexOutOfBoundsException) { }',
    'fun f() { try { loop() } catch (_: ClosedChannelException) { } catch (e: IOException) { } }',
  ],
};
