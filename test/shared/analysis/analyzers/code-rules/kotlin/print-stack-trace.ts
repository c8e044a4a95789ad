import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'fun f() { try { g() } catch (e: E) { e.printStackTrace() } }', covers: ['e.printStackTrace()'] }],
  clean: [
    'fun f() { try { g() } catch (e: E) { e.printStackTrace(writer) } }',
    'fun main() { try { g() } catch (e: E) { e.printStackTrace() } }',
    'fun f(e: E) { e.printStackTrace() }',
    'fun f() { try { g() } catch (e: IOException) {\n// printed for whoever looks for the reason\ne.printStackTrace() } }',
    'fun f() { try { g() } catch (e: IOException) { System.err.println("no list"); e.printStackTrace() } }',
  ],
};
