// What `import … from "obsidian"` means in the playground and in host tests: the mocks, and over them what behaves like the app.

export * from "obsidian-test-mocks/obsidian";

// Data
export { getLanguage, moment } from "./app/language";
export { Plugin } from "./app/plugin";
export { getAllTags, parseFrontMatterTags } from "./metadata/all-tags";
export { MetadataCache } from "./metadata/cache";
export { resolveSubpath } from "./metadata/subpath";
export { FileManager } from "./vault/file-manager";
export { normalizePath } from "./vault/normalize-path";
export { Vault } from "./vault/vault";

// What is seen
export { BasesView, QueryController } from "./bases/base-file-view";
export { addIcon, getIcon, getIconIds, removeIcon, setIcon } from "./dom/icons";
export { displayTooltip, setTooltip } from "./dom/tooltip";
export { Editor } from "./editor/editor";
export { EditorSuggest } from "./editor/suggest";
export { ConfirmationButton, ConfirmationModal } from "./overlay/confirmation-modal";
export { prepareFuzzySearch, renderMatches, renderResults } from "./overlay/fuzzy-search";
export { FuzzySuggestModal } from "./overlay/fuzzy-suggest-modal";
export { HoverPopover } from "./overlay/hover-popover";
export { Keymap } from "./overlay/keymap";
export { Menu, MenuSeparator } from "./overlay/menu";
export { MenuItem } from "./overlay/menu-item";
export { Modal } from "./overlay/modal";
export { Notice } from "./overlay/notice";
export { AbstractInputSuggest, PopoverSuggest } from "./overlay/popover-suggest";
export { Scope } from "./overlay/scope";
export { SuggestModal } from "./overlay/suggest-modal";
export { MarkdownRenderChild, MarkdownRenderer } from "./reading/renderer";
export { BaseComponent, ValueComponent } from "./setting/base-component";
export { ButtonComponent, DisplayValueComponent, ExtraButtonComponent } from "./setting/button";
export { ColorComponent, DropdownComponent, ProgressBarComponent, SliderComponent } from "./setting/choice";
export { SettingGroup, SettingPage } from "./setting/group";
export { Setting } from "./setting/setting";
export { PluginSettingTab, SettingTab } from "./setting/tab";
export {
  AbstractTextComponent,
  MomentFormatComponent,
  SearchComponent,
  TextAreaComponent,
  TextComponent,
} from "./setting/text";
export { ToggleComponent } from "./setting/toggle";
export { EditableFileView, FileView, TextFileView } from "./workspace/file-view";
export { WorkspaceLeaf } from "./workspace/leaf";
export { MarkdownView } from "./workspace/markdown-view";
export { Preview as MarkdownPreviewView } from "./workspace/preview";
export { Ribbon as WorkspaceRibbon } from "./workspace/ribbon";
export {
  RootSplit as WorkspaceRoot,
  Sidedock as WorkspaceSidedock,
  Split as WorkspaceSplit,
} from "./workspace/split";
export { Tabs as WorkspaceTabs } from "./workspace/tabs";
export { ItemView, View } from "./workspace/view";
export { Workspace } from "./workspace/workspace";
