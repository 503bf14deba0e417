// The host's own few words, in the languages that the plugin speaks.

export interface HostWords {
  readonly settings: {
    readonly settings: string;
    readonly search: string;
    readonly options: string;
    readonly plugins: string;
    readonly nothingFound: string;
  };
  readonly palette: { readonly open: string; readonly placeholder: string };
  readonly switcher: { readonly open: string; readonly placeholder: string };
  readonly command: {
    readonly openSettings: string;
    readonly toggleReading: string;
    readonly toggleLeft: string;
    readonly toggleRight: string;
    readonly newNote: string;
    readonly untitled: string;
  };
}

const EN: HostWords = {
  settings: {
    settings: "Settings",
    search: "Search settings…",
    options: "Options",
    plugins: "Community plugins",
    nothingFound: "No settings found.",
  },
  palette: { open: "Open command palette", placeholder: "Select a command…" },
  switcher: { open: "Open quick switcher", placeholder: "Find a note…" },
  command: {
    openSettings: "Open settings",
    toggleReading: "Toggle reading view",
    toggleLeft: "Toggle left sidebar",
    toggleRight: "Toggle right sidebar",
    newNote: "Create new note",
    untitled: "Untitled",
  },
};

const RU: HostWords = {
  settings: {
    settings: "Настройки",
    search: "Поиск по настройкам…",
    options: "Параметры",
    plugins: "Сторонние плагины",
    nothingFound: "Настройки не найдены.",
  },
  palette: { open: "Открыть палитру команд", placeholder: "Выберите команду…" },
  switcher: { open: "Открыть быстрый переход", placeholder: "Найти заметку…" },
  command: {
    openSettings: "Открыть настройки",
    toggleReading: "Переключить режим чтения",
    toggleLeft: "Показать или скрыть левую панель",
    toggleRight: "Показать или скрыть правую панель",
    newNote: "Создать заметку",
    untitled: "Без названия",
  },
};

/** In the language that the document says it is in. */
export function wordsNow(): HostWords {
  return document.documentElement.lang === "ru" ? RU : EN;
}
