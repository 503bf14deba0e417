// The few of Obsidian's own that the index asks for, where no app is: nothing is open in a view.

export class TextFileView {}
export class MarkdownView extends TextFileView {}
