// The page's own words.

export interface PageWords {
  readonly general: string;
  readonly appearance: string;
  readonly language: string;
  readonly languageDoes: string;
  readonly theme: string;
  readonly light: string;
  readonly dark: string;
  readonly toggleTheme: string;
  readonly day: (day: string) => string;
  readonly dayDoes: string;
  readonly memory: string;
  readonly memoryDoes: string;
  readonly showLeft: string;
  readonly showRight: string;
  readonly newTab: string;
  readonly openPalette: string;
  readonly openSwitcher: string;
  readonly settings: string;
  readonly navigation: string;
  readonly pluginFailed: (why: string) => string;
}

const EN: PageWords = {
  general: "General",
  appearance: "Appearance",
  language: "Language",
  languageDoes: "The page starts again in it; your notes stay as they are.",
  theme: "Base color scheme",
  light: "Light",
  dark: "Dark",
  toggleTheme: "Switch between light and dark",
  day: (day) => `It is ${day} here`,
  dayDoes: "The sample vault lives on that day.",
  memory: "Nothing is saved",
  memoryDoes: "The notes are invented and live in this page only: load it again to start over.",
  showLeft: "Toggle left sidebar",
  showRight: "Toggle right sidebar",
  newTab: "New tab",
  openPalette: "Open command palette",
  openSwitcher: "Open quick switcher",
  settings: "Settings",
  navigation: "Navigation",
  pluginFailed: (why) => `The plugin did not load: ${why}`,
};

const RU: PageWords = {
  general: "Основные",
  appearance: "Внешний вид",
  language: "Язык",
  languageDoes: "Страница начнётся на нём заново, заметки останутся как есть.",
  theme: "Цветовая схема",
  light: "Светлая",
  dark: "Тёмная",
  toggleTheme: "Светлая или тёмная схема",
  day: (day) => `Здесь ${day}`,
  dayDoes: "Заметки примера живут в этом дне.",
  memory: "Ничего не сохраняется",
  memoryDoes: "Заметки выдуманы и есть только на этой странице: загрузите её снова, чтобы начать сначала.",
  showLeft: "Показать или скрыть левую панель",
  showRight: "Показать или скрыть правую панель",
  newTab: "Новая вкладка",
  openPalette: "Открыть палитру команд",
  openSwitcher: "Открыть быстрый переход",
  settings: "Настройки",
  navigation: "Навигация",
  pluginFailed: (why) => `Плагин не загрузился: ${why}`,
};

export function pageWords(language: "en" | "ru"): PageWords {
  return language === "ru" ? RU : EN;
}
