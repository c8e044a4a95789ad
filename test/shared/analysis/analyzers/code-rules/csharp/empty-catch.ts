import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { try { G(); H(); } catch {\n} } }', covers: ['catch {\n}'] },
    'class A { void F() { try { G(); } catch (IOException e) { } } }',
    'class A { void F() { try { G(); } catch (Exception) { }  } }',
  ],
  clean: [
    'class A { void F() { try { G(); } catch { /* it is gone already */ } } }',
    'class A { void F() { try { G(); } catch (OperationCanceledException) { } } }',
    'class A { void F() { try { G(); } catch {\n} } }',
    'class A { void F() { try { G(); } catch (Exception ignored) { } } }',
    'class A { void F() { try { G(); } catch (IOException e) when (e.HResult == 5) { } } }',
    'class A { void F() { try { G(); } catch (Exception e) { Log(e); } } }',
    'class A { void F() { try { file.Delete(); } catch { } } }',
    'class A { int F() { try { return G(); } catch { } return 0; } }',
    'class A { void F() { try { G(); H(); } catch { } } }',
    { path: 'src/A.Tests/B.cs', code: 'class A { void F() { try { G(); H(); } catch {\n} } }' },
  ],
};
