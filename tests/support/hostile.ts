// Text that makes a careless reader look to the end again and again, at any length.

export interface Hostile {
  readonly name: string;
  /** About `length` characters of it. */
  readonly text: (length: number) => string;
}

function repeated(name: string, piece: string, before = "", after = ""): Hostile {
  return { name, text: (length) => before + piece.repeat(Math.ceil(length / piece.length)) + after };
}

const deep = (mark: string): string => mark.repeat(100);

export const HOSTILE: readonly Hostile[] = [
  repeated("comments opened on every line", "a %% b\n\n"),
  repeated("comments opened in every item", "- %% a\n"),
  repeated("comments that alone never close", "- a\n", "%%\n"),
  repeated("math opened on every line", "$$ a\n\n"),
  repeated("math opened in every quote", "> $$\n\n"),
  repeated("fences opened in every item", "- ```\n"),
  repeated("fences opened on every line", "``` a` b\n"),
  repeated("HTML comments opened on every line", "a <!-- b\n\n"),
  repeated("HTML comments opened in every quote", "> <!--\n\n"),
  repeated("instructions opened in every item", "- <?\n"),
  repeated("character data opened in every item", "- <![CDATA[\n"),
  repeated("scripts opened in every item", "- <script>\n"),
  repeated("quotes a hundred deep", `${deep(">")} a\n`),
  repeated("quotes a hundred deep with blank lines", `${deep("> ")}- a\n${deep(">")}\n`),
  repeated("lists a hundred deep", Array.from({ length: 100 }, (_, i) => `${"  ".repeat(i)}- a\n`).join("")),
  repeated("lists a hundred deep on one line", `${deep("- ")}a\n`),
  repeated("one line of markers", "- "),
  repeated("one line of markers, then text", "- ", "", "a"),
  repeated("one line of stars and blanks", "*  ", "", "a"),
  repeated("one line of quotes", ">"),
  repeated("one line of numbers", "1. "),
  {
    name: "markers without end, then blank lines",
    text: (length) => "- ".repeat(length / 4) + "a" + "\n".repeat(length / 2),
  },
  {
    name: "quotes without end, then lazy lines",
    text: (length) => "> ".repeat(length / 4) + "a\n" + "b\n".repeat(length / 4),
  },
  repeated("brackets", "["),
  repeated("closing brackets", "[a]("),
  repeated("backticks", "`"),
  repeated(
    "backticks of growing length",
    Array.from({ length: 400 }, (_, i) => `${"`".repeat(i + 1)} `).join(""),
    "%% ",
  ),
  { name: "one run of each number of backticks", text: (length) => `%% %% ${runsOf("`", length)}` },
  repeated("definitions", "[a]: b\n", "", "==="),
  repeated("definitions with open titles", "[a]: b 'c\n", "", "==="),
  repeated("definitions with open labels", "[a\n", "", "==="),
  repeated("attributes", " b", "<a"),
  repeated("attributes with values", " b='c'", "<a"),
  repeated("tags on every line", "<a b='\n\n"),
  repeated("declarations in every quote", "> <!A\n\n"),
  repeated("underlines", "a\n=\n"),
  repeated("blank lines", "\n"),
  repeated("blanks", " \t"),
  repeated("tabs before a marker", "\t- a\n"),
  repeated("frontmatter that never closes", "- a\n", "---\n"),
  repeated("frontmatter marks", "---\n", "---\na\n"),
  repeated("lone carriage returns", "- a\r"),
  repeated("mixed endings", "- a\r\n- b\n- c\r"),
];

/** One run of each length: no run finds a partner. */
function runsOf(mark: string, length: number): string {
  const most = Math.floor(Math.sqrt(2 * length));
  return Array.from({ length: most }, (_, i) => `${mark.repeat(i + 1)} `).join("");
}
