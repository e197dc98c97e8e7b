import type { CommandWords } from './command-words.ts';

export const ukrainianCommands: CommandWords = {
  ask: {
    name: 'запитати',
    description: 'Поставити запитання; відповідь — цитата з документів із зазначенням джерела',
  },
  question: { name: 'запитання', description: 'Що ви хочете дізнатися, своїми словами' },
  source: { name: 'джерело', description: 'Лише документи з такою назвою або видавцем' },
  since: {
    name: 'від-дати',
    description: 'Лише документи починаючи з цієї дати: 2025-03-01, March 2025, last week',
  },
  until: { name: 'до-дати', description: 'Лише документи до цієї дати включно' },
  visibility: { name: 'видимість', description: 'Хто побачить відповідь' },
  private: 'Лише я',
  public: 'Усі',
  shareable: 'Автор запиту; може поширити',
  cite: { name: 'цитата', description: 'Відкрити уривок за його номером' },
  id: { name: 'номер', description: 'Номер уривка, наприклад ynet-2025-03-01.4' },
  sources: { name: 'джерела', description: 'Документи, за якими я відповідаю, спочатку нові' },
  search: { name: 'пошук', description: 'Слова з назви, видавця або номера' },
  settings: { name: 'налаштування', description: 'Як я відповідаю на цьому сервері' },
  answers: {
    name: 'відповіді',
    description: 'Чи бачить відповіді на команди лише той, хто питав, чи всі',
  },
  mentions: { name: 'згадки', description: 'Чи відповідати, коли мене згадують' },
  channel: { name: 'канал', description: 'Для якого каналу; якщо не вказано, для всього сервера' },
  on: 'Так',
  off: 'Ні',
  show: { name: 'показати', description: 'Показати налаштування' },
  help: { name: 'допомога', description: 'Як запитувати' },
  about: { name: 'про-бота', description: 'Версія, документи, виміряна якість, ліцензія' },
  privacy: { name: 'приватність', description: 'Що зберігається, як довго і як це видалити' },
  findSources: 'Знайти джерела',
};
