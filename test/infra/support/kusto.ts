import '@kusto/language-service-next/bridge.min';
import '@kusto/language-service-next/Kusto.Language.Bridge.min';

/** The part of the library that is used here. Its own types are megabytes, which every type check would have to read. */
declare const Kusto: {
  Language: {
    Symbols: {
      TableSymbol: { From(schema: string): { WithName(name: string): TableSymbol } };
      DatabaseSymbol: { ctor: new (name: string, tables: readonly TableSymbol[]) => DatabaseSymbol };
    };
    GlobalState: { Default: { WithDatabase(database: DatabaseSymbol): GlobalState } };
    KustoCode: { ParseAndAnalyze(query: string, globals: GlobalState): { GetDiagnostics(): DiagnosticList } };
  };
};
type TableSymbol = object;
type DatabaseSymbol = object;
type GlobalState = object;
interface DiagnosticList {
  Count: number;
  getItem(index: number): { Message: string };
}

/** Name and type of each column of a table. */
export type Columns = Readonly<Record<string, string>>;

/** The compiler of the query language itself, knowing these tables and no others. Tells what it finds wrong with a query. */
export function kustoCompiler(tables: Readonly<Record<string, Columns>>): (query: string) => string[] {
  const { GlobalState, KustoCode, Symbols } = Kusto.Language;
  const symbols = Object.entries(tables).map(([name, columns]) => {
    const schema = Object.entries(columns).map(([column, type]) => `${column}: ${type}`);
    return Symbols.TableSymbol.From(`(${schema.join(', ')})`).WithName(name);
  });
  const globals = GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.ctor('workspace', symbols));
  return (query) => {
    const diagnostics = KustoCode.ParseAndAnalyze(query, globals).GetDiagnostics();
    return Array.from({ length: diagnostics.Count }, (_, index) => diagnostics.getItem(index).Message);
  };
}
