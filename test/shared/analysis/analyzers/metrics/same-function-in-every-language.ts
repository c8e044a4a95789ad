export interface LanguageSample {
  readonly path: string;
  readonly code: string;
  readonly cyclomatic: number;
  readonly cognitive: number;
  readonly parameters: number;
}

/**
 * One function, written in each language. McCabe: 1, if, and, for, if, or, else if, while make 8, two cases of the switch
 * 10, the conditional expression 11. Cognitive: if 1, and 1, for 2, if 3, or 1, else if 1, while 2, else 1 make 12, the
 * switch 13, the conditional expression 14.
 */
const WHOLE = { cyclomatic: 11, cognitive: 14, parameters: 3 };
const WITHOUT_TERNARY = { cyclomatic: 10, cognitive: 13, parameters: 3 };
const WITHOUT_SWITCH = { cyclomatic: 8, cognitive: 12, parameters: 3 };

const SCRIPT = `
  if (a && b) {
    for (const x of list) {
      if (x || b) return x;
    }
  } else if (a) {
    while (b) b = step(b);
  } else {
    return 0;
  }
  switch (a) {
    case 1:
      log(a);
      break;
    case 2:
      log(b);
      break;
    default:
      break;
  }
  return a ? 1 : 2;
}
`;

const C_BODY = SCRIPT.replace('for (const x of list)', 'for (int x = 0; x < 9; x++)');

export const LANGUAGE_SAMPLES: readonly LanguageSample[] = [
  { path: 'f.js', code: `function walk(a, b, list) {${SCRIPT}`, ...WHOLE },
  {
    path: 'f.ts',
    code: `function walk(this: Window, a: number, b: any, list?: Map<string, any>) {${SCRIPT}`,
    ...WHOLE,
  },
  { path: 'f.tsx', code: `const walk = (a: number, b: any, list: any) => {${SCRIPT}`, ...WHOLE },
  { path: 'f.c', code: `static int walk(int a, int b, int *list) {${C_BODY}`, ...WHOLE },
  {
    path: 'f.cpp',
    code: `int N::walk(int a, T &&b, std::map<A, B> list = {}) {${C_BODY.replace('&&', 'and')}`,
    ...WHOLE,
  },
  {
    path: 'F.java',
    code: `class F { int walk(final int a, boolean b, Map<A, B> list) {${SCRIPT.replace('const x of list', 'var x : list')} }`,
    ...WHOLE,
  },
  {
    path: 'F.cs',
    code: `class F { int walk(int a, bool b, Dictionary<A, B> list) {${SCRIPT.replace('for (const x of list)', 'foreach (var x in list)')} }`,
    ...WHOLE,
  },
  {
    path: 'f.php',
    code: `<?php function walk($a, &$b, array ...$list) {${SCRIPT.replace('for (const x of list)', 'foreach ($list as $x)').replace('else if', 'elseif')}`,
    ...WHOLE,
  },
  {
    path: 'f.py',
    code: `
def walk(a, b=1, *list):
    if a and b:
        for x in list:
            if x or b:
                return x
    elif a:
        while b:
            b = step(b)
    else:
        return 0
    match a:
        case 1:
            log(a)
        case 2:
            log(b)
        case _:
            pass
    return 1 if a else 2
`,
    ...WHOLE,
  },
  {
    path: 'f.rb',
    code: `
def walk(a, b = 1, *list)
  if a && b
    for x in list do
      return x if x || b
    end
  elsif a
    b = step(b) while b
  else
    return 0
  end
  case a
  when 1 then log(a)
  when 2 then log(b)
  else nil
  end
  a ? 1 : 2
end
`,
    ...WHOLE,
  },
  {
    path: 'f.go',
    code: `package f
func walk(a, b int, list ...int) int {
	if a > 0 && b > 0 {
		for _, x := range list {
			if x > 0 || b > 0 {
				return x
			}
		}
	} else if a > 1 {
		for b > 0 {
			b = step(b)
		}
	} else {
		return 0
	}
	switch a {
	case 1:
		log(a)
	case 2:
		log(b)
	default:
	}
	return 1
}
`,
    ...WITHOUT_TERNARY,
  },
  {
    path: 'f.rs',
    code: `
fn walk<'a>(a: bool, mut b: Map<A, B>, list: &'a [u8]) -> u8 {
    if a && b {
        for x in list {
            if x || b { return x; }
        }
    } else if a {
        while b { b = step(b); }
    } else {
        return 0;
    }
    match a {
        1 => log(a),
        2 => log(b),
        _ => {}
    }
    1
}
`,
    ...WITHOUT_TERNARY,
  },
  {
    path: 'f.kt',
    code: `
fun walk(a: Int, b: Boolean, list: Map<A, B>): Int {
    if (a && b) {
        for (x in list) {
            if (x || b) return x
        }
    } else if (a) {
        while (b) step(b)
    } else {
        return 0
    }
    when (a) {
        1 -> log(a)
        2 -> log(b)
        else -> {}
    }
    return 1
}
`,
    ...WITHOUT_TERNARY,
  },
  {
    path: 'f.scala',
    code: `
object F {
  def walk(a: Int, b: Boolean)(list: Map[A, B]): Int = {
    if (a && b) {
      for (x <- list) {
        if (x || b) return x
      }
    } else if (a) {
      while (b) { step(b) }
    } else {
      return 0
    }
    a match {
      case 1 => log(a)
      case 2 => log(b)
      case _ => 3
    }
  }
}
`,
    ...WITHOUT_TERNARY,
  },
  {
    path: 'f.lua',
    code: `
local function walk(a, b, list)
  if a and b then
    for _, x in pairs(list) do
      if x or b then return x end
    end
  elseif a then
    while b do b = step(b) end
  else
    return 0
  end
end
`,
    ...WITHOUT_SWITCH,
  },
  {
    path: 'f.sh',
    code: `
walk() {
  if test -n "$a" && test -n "$b"; then
    for x in $list; do
      if test "$x" || test "$b"; then return 1; fi
    done
  elif test "$a"; then
    while test "$b"; do step; done
  else
    return 0
  fi
  case $a in
    1) log a ;;
    2) log b ;;
    *) ;;
  esac
}
`,
    ...WITHOUT_TERNARY,
    parameters: 0,
  },
];
