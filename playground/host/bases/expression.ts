// The language of a base's filters and formulas, as far as help.obsidian.md/bases/syntax describes it and bases here use it.
//
// It is parsed and walked, never run as code. What it does not know throws, as an error in a base is shown to a person.

export type Datum = string | number | boolean | null | readonly Datum[] | { readonly [key: string]: Datum };

/** What names stand for in one note. */
export interface Scope {
  readonly value: (name: string) => Datum;
  /** `file.hasTag(…)` and its like. */
  readonly fileFunction: (name: string, given: readonly Datum[]) => Datum;
}

type Node =
  | { readonly kind: "value"; readonly value: Datum }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "member"; readonly of: Node; readonly key: Node }
  | {
      readonly kind: "call";
      readonly of: Node | null;
      readonly name: string;
      readonly given: readonly Node[];
    }
  | { readonly kind: "not" | "minus"; readonly of: Node }
  | { readonly kind: "operator"; readonly name: string; readonly left: Node; readonly right: Node };

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\p{L}_][\p{L}\p{N}_]*)|(==|!=|<=|>=|&&|\|\||[-+*/%<>!()[\],.]))/uy;

/** Weakest first. */
const LEVELS = [["||"], ["&&"], ["==", "!="], ["<", ">", "<=", ">="], ["+", "-"], ["*", "/", "%"]] as const;

/** @throws Error for what is no expression. */
export function parseExpression(text: string): Node {
  const tokens = tokensOf(text);
  let at = 0;
  const peek = () => tokens[at];
  const take = (sign: string): boolean => {
    if (peek()?.kind !== "sign" || peek()?.text !== sign) return false;
    at++;
    return true;
  };
  const need = (sign: string) => {
    if (!take(sign)) throw new Error(`"${sign}" is missing in ${text}`);
  };
  const binary = (level: number): Node => {
    const signs: readonly string[] | undefined = LEVELS[level];
    if (!signs) return unary();
    let left = binary(level + 1);
    for (;;) {
      const sign = signs.find((one) => take(one));
      if (sign === undefined) return left;
      left = { kind: "operator", name: sign, left, right: binary(level + 1) };
    }
  };
  const unary = (): Node => {
    if (take("!")) return { kind: "not", of: unary() };
    if (take("-")) return { kind: "minus", of: unary() };
    return after(primary());
  };
  const given = (): readonly Node[] => {
    const all: Node[] = [];
    while (!take(")")) {
      all.push(binary(0));
      if (!take(",") && peek()?.text !== ")") throw new Error(`")" is missing in ${text}`);
    }
    return all;
  };
  const after = (node: Node): Node => {
    if (take("[")) {
      const key = binary(0);
      need("]");
      return after({ kind: "member", of: node, key });
    }
    if (!take(".")) return node;
    const name = tokens[at++]?.text ?? "";
    if (take("(")) return after({ kind: "call", of: node, name, given: given() });
    return after({ kind: "member", of: node, key: { kind: "value", value: name } });
  };
  const primary = (): Node => {
    const token = tokens[at++];
    if (token?.kind === "number") return { kind: "value", value: Number(token.text) };
    if (token?.kind === "string") return { kind: "value", value: token.text };
    if (token?.kind === "name") {
      if (token.text === "true" || token.text === "false")
        return { kind: "value", value: token.text === "true" };
      return take("(")
        ? { kind: "call", of: null, name: token.text, given: given() }
        : { kind: "name", name: token.text };
    }
    if (token?.text !== "(") throw new Error(`Unexpected "${token?.text ?? "end"}" in ${text}`);
    const inner = binary(0);
    need(")");
    return inner;
  };
  const whole = binary(0);
  if (at < tokens.length) throw new Error(`Unexpected "${peek()?.text}" in ${text}`);
  return whole;
}

interface Token {
  readonly kind: "number" | "string" | "name" | "sign";
  readonly text: string;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== "") {
    const found = TOKEN.exec(text);
    if (!found) throw new Error(`Unexpected character in ${text}`);
    const [, number, double, single, name, sign] = found;
    const string = double ?? single;
    if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (string !== undefined) tokens.push({ kind: "string", text: string.replace(/\\(.)/g, "$1") });
    else if (name !== undefined) tokens.push({ kind: "name", text: name });
    else tokens.push({ kind: "sign", text: sign ?? "" });
  }
  return tokens;
}

/** What an expression is in a note. @throws Error for a function it does not know. */
export function evaluate(node: Node, scope: Scope): Datum {
  const is = (one: Node) => evaluate(one, scope);
  switch (node.kind) {
    case "value":
      return node.value;
    case "name":
      return scope.value(node.name);
    case "member":
      return memberOf(is(node.of), is(node.key));
    case "not":
      return !isTruthy(is(node.of));
    case "minus":
      return -Number(is(node.of));
    case "operator":
      return operate(
        node.name,
        () => is(node.left),
        () => is(node.right),
      );
    case "call": {
      const { of, name } = node;
      if (of === null) return globalFunction(name, node.given, is);
      const given = node.given.map(is);
      if (of.kind === "name" && of.name === "file") return scope.fileFunction(name, given);
      return method(is(of), name, given);
    }
  }
}

export function isTruthy(value: Datum): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

export function asText(value: Datum): string {
  if (value === null) return "";
  if (Array.isArray(value)) return value.map(asText).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function memberOf(of: Datum, key: Datum): Datum {
  if (Array.isArray(of)) return (of as readonly Datum[])[Number(key)] ?? null;
  if (typeof of !== "object" || of === null) return null;
  const table = of as Readonly<Record<string, Datum>>;
  return table[asText(key)] ?? null;
}

function globalFunction(name: string, given: readonly Node[], is: (node: Node) => Datum): Datum {
  const [first, second, third] = given;
  if (first && name === "if") {
    const branch = isTruthy(is(first)) ? second : third;
    return branch ? is(branch) : null;
  }
  if (first && name === "list") {
    const value = is(first);
    return Array.isArray(value) ? (value as readonly Datum[]) : [value];
  }
  if (first && name === "number") return Number(is(first));
  throw new Error(`There is no function ${name}`);
}

function method(of: Datum, name: string, given: readonly Datum[]): Datum {
  const holds = (one: Datum) => (Array.isArray(of) ? of.includes(one) : asText(of).includes(asText(one)));
  switch (name) {
    case "contains":
      return given.slice(0, 1).some(holds);
    case "containsAny":
      return given.some(holds);
    case "containsAll":
      return given.every(holds);
    case "isEmpty":
      return !isTruthy(of);
    case "isTruthy":
      return isTruthy(of);
    case "lower":
      return asText(of).toLowerCase();
    case "startsWith":
      return asText(of).startsWith(asText(given[0] ?? null));
    case "toString":
      return asText(of);
    case "toFixed":
      return Number(of).toFixed(Number(given[0] ?? 0));
    case "round":
      return Number(Number(of).toFixed(Number(given[0] ?? 0)));
    default:
      throw new Error(`There is no function ${name}`);
  }
}

function operate(name: string, left: () => Datum, right: () => Datum): Datum {
  if (name === "&&") return isTruthy(left()) && isTruthy(right());
  if (name === "||") return isTruthy(left()) || isTruthy(right());
  const [a, b] = [left(), right()];
  switch (name) {
    case "==":
      return a === b;
    case "!=":
      return a !== b;
    case "+":
      return typeof a === "number" && typeof b === "number" ? a + b : asText(a) + asText(b);
    case "-":
      return Number(a) - Number(b);
    case "*":
      return Number(a) * Number(b);
    case "/":
      return Number(a) / Number(b);
    case "%":
      return Number(a) % Number(b);
    default: {
      const order =
        typeof a === "number" && typeof b === "number"
          ? a - b
          : asText(a) < asText(b)
            ? -1
            : asText(a) === asText(b)
              ? 0
              : 1;
      return name === "<" ? order < 0 : name === ">" ? order > 0 : name === "<=" ? order <= 0 : order >= 0;
    }
  }
}
