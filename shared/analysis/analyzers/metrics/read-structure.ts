import { addIncrement, type Reason } from './complexity-reasons';
import { newRecord, type FunctionRecord } from './function-record';
import { isJoined } from './operator-sequence';
import type { HolderKind, MarkKind, StructureEvent } from './structure-events';

interface OpenNode {
  readonly kind: HolderKind;
  readonly start: number;
  readonly end: number;
  /** Whether what stands inside is one level deeper. */
  readonly isDeeper: boolean;
  /** Whether it is a structure in the sense of the rule about deep nesting. */
  readonly isStructure: boolean;
  /** Of a logical expression: shared with those it is one sequence with. */
  readonly sequence?: { lastOperator: string | undefined };
  operatorEnd?: number;
}

/** An open function: its record, and how deep the place is that is being read. */
interface Frame {
  readonly record: FunctionRecord;
  readonly index: number;
  level: number;
  depth: number;
}

const STRUCTURE_REASONS: Partial<Record<HolderKind, Reason>> = {
  if: 'condition',
  loop: 'loop',
  switch: 'switch',
  catch: 'catch',
  ternary: 'ternary',
};
const NAME = /[~@#$\p{L}\p{N}_.:?!=]{0,200}[~@#$\p{L}\p{N}_.?!=]/uy;
const ASSIGNED_NAME = /[#$\p{L}\p{N}_.]{1,200}/uy;
const DEFAULT_CASE = /(?:default|else)(?![\w$])|(?:case\s+)?_\s*(?:=>|:|,)|\(?\*\)/y;
const JUMP = /(?:break|continue|goto)(?![\w$])/y;
const NO_PARAMETER = /(?:self|cls|this|void\s*\))(?![\w$])|\/[/*]|#/y;
const SELF = /(?:self|cls)(?![\w$])/y;
const OPERATOR = /&&|\|\||and|or/y;

export interface StructureInput {
  readonly text: string;
  readonly events: readonly StructureEvent[];
  readonly hasElseIf: boolean;
}

/** Reads the functions of a file from what its tree is made of; the code outside all functions is the first. */
export function readStructure(input: StructureInput): FunctionRecord[] {
  return new StructureReader(input).read();
}

class StructureReader {
  readonly #records: FunctionRecord[];
  readonly #open: OpenNode[] = [];
  readonly #frames: Frame[];
  #frame: Frame;
  #assignedName: string | undefined;
  #elseEnd = -1;

  constructor(private readonly input: StructureInput) {
    const outside = newRecord({ start: 0, end: input.text.length, parent: undefined, level: 0 });
    this.#records = [outside];
    this.#frame = { record: outside, index: 0, level: 0, depth: 0 };
    this.#frames = [this.#frame];
  }

  read(): FunctionRecord[] {
    for (const event of this.input.events) {
      this.#closeBefore(event.start);
      if (event.end === undefined) this.#marks[event.kind](event.start);
      else this.#enter(event.kind, event.start, event.end);
    }
    return this.#records;
  }

  #closeBefore(offset: number): void {
    for (let top = this.#open.at(-1); top !== undefined && top.end <= offset; top = this.#open.at(-1)) {
      this.#open.pop();
      if (top.kind === 'function') {
        this.#frames.pop();
        this.#frame = this.#frames.at(-1) ?? this.#frame;
        continue;
      }
      if (top.isDeeper) this.#frame.level--;
      if (top.isStructure) this.#frame.depth--;
    }
  }

  #enter(kind: HolderKind, start: number, end: number): void {
    if (kind === 'function') return this.#enterFunction(start, end);
    if (kind === 'logical') return this.#enterLogical(start, end);
    const isElseIf = kind === 'if' && this.#isBehindElse(start);
    const reason = STRUCTURE_REASONS[kind];
    const { record } = this.#frame;
    if (reason !== undefined && kind !== 'switch') record.decisions++;
    if (reason !== undefined && !isElseIf) {
      addIncrement(record.increments, reason, { count: 1, nesting: this.#frame.level });
    }
    const isStructure = reason !== undefined && kind !== 'ternary' && !isElseIf;
    this.#open.push({ kind, start, end, isDeeper: !isElseIf, isStructure });
    if (!isElseIf) this.#frame.level++;
    if (!isStructure) return;
    this.#frame.depth++;
    if (this.#frame.depth > record.deepest.depth) record.deepest = { depth: this.#frame.depth, at: start };
  }

  #isBehindElse(start: number): boolean {
    if (!this.input.hasElseIf || this.#elseEnd === -1 || this.#elseEnd > start) return false;
    return this.input.text.slice(this.#elseEnd, start).trim() === '';
  }

  #enterFunction(start: number, end: number): void {
    const { record: outer, index, level } = this.#frame;
    outer.hasInner = true;
    const record = newRecord({ start, end, parent: index, level });
    record.name = this.#assignedName;
    this.#assignedName = undefined;
    this.#frame = { record, index: this.#records.length, level: 0, depth: 0 };
    this.#frames.push(this.#frame);
    this.#records.push(record);
    this.#open.push({ kind: 'function', start, end, isDeeper: false, isStructure: false });
  }

  #enterLogical(start: number, end: number): void {
    const outer = this.#open.at(-1);
    const span = { start, end };
    const isSame = outer?.sequence !== undefined && isJoined(this.input.text, outer, span);
    const sequence = isSame ? outer.sequence : { lastOperator: undefined };
    this.#open.push({ kind: 'logical', start, end, isDeeper: false, isStructure: false, sequence });
  }

  readonly #marks: Readonly<Record<MarkKind, (start: number) => void>> = {
    assigned: (start) => (this.#assignedName = textOf(ASSIGNED_NAME, this.input.text, start)),
    name: (start) => this.#named(start, false),
    method: (start) => this.#named(start, true),
    self: () => (this.#frame.record.isMethod = true),
    parameter: (start) => this.#parameter(start),
    case: (start) => {
      if (!this.#matches(DEFAULT_CASE, start)) this.#frame.record.decisions++;
    },
    decision: () => this.#frame.record.decisions++,
    coalesce: () => this.#frame.record.decisions++,
    elseif: () => {
      this.#frame.record.decisions++;
      this.#addFlat('branch');
    },
    else: (start) => {
      this.#elseEnd = start + 'else'.length;
      this.#addFlat('branch');
    },
    jump: (start) => {
      if (this.#matches(JUMP, start)) this.#addFlat('jump');
    },
    operator: (start) => this.#operator(start),
  };

  #addFlat(reason: Reason): void {
    addIncrement(this.#frame.record.increments, reason, { count: 1, nesting: 0 });
  }

  #parameter(start: number): void {
    const { record } = this.#frame;
    if (record.parameters === 0 && this.#matches(SELF, start)) record.isMethod = true;
    else if (!this.#matches(NO_PARAMETER, start)) record.parameters++;
  }

  #named(start: number, isMethod: boolean): void {
    const { record } = this.#frame;
    if (record.parent === undefined || record.bodyStart !== record.start) return;
    record.name = textOf(NAME, this.input.text, start) ?? record.name;
    record.bodyStart = start + (record.name?.length ?? 0);
    record.isMethod = isMethod;
  }

  #operator(start: number): void {
    this.#frame.record.decisions++;
    const top = this.#open.at(-1);
    const operator = textOf(OPERATOR, this.input.text, start) ?? '';
    if (top?.sequence === undefined) return;
    top.operatorEnd = start + operator.length;
    const meaning = operator === '&&' || operator === 'and' ? 'and' : 'or';
    if (top.sequence.lastOperator !== meaning) this.#addFlat('sequence');
    top.sequence.lastOperator = meaning;
  }

  #matches(pattern: RegExp, start: number): boolean {
    return textOf(pattern, this.input.text, start) !== undefined;
  }
}

/** What a sticky pattern matches at an offset. */
function textOf(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}
