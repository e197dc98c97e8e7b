import type { CommandWords } from './command-words.ts';

export const russianCommands: CommandWords = {
  ask: {
    name: 'спросить',
    description: 'Задать вопрос; ответ — цитата из документов с указанием источника',
  },
  question: { name: 'вопрос', description: 'Что вы хотите узнать, своими словами' },
  source: { name: 'источник', description: 'Только документы с таким названием или издателем' },
  since: {
    name: 'с-даты',
    description: 'Только документы начиная с этой даты: 2025-03-01, March 2025, last week',
  },
  until: { name: 'по-дату', description: 'Только документы по эту дату включительно' },
  visibility: { name: 'видимость', description: 'Кто увидит ответ' },
  private: 'Только я',
  public: 'Все',
  shareable: 'Спросивший; может поделиться',
  cite: { name: 'цитата', description: 'Открыть отрывок по его номеру' },
  id: { name: 'номер', description: 'Номер отрывка, например ynet-2025-03-01.4' },
  sources: { name: 'источники', description: 'Документы, по которым я отвечаю, сначала новые' },
  search: { name: 'поиск', description: 'Слова из названия, издателя или номера' },
  settings: { name: 'настройки', description: 'Как я отвечаю на этом сервере' },
  answers: {
    name: 'ответы',
    description: 'Видны ли ответы на команды только спросившему или всем',
  },
  mentions: { name: 'упоминания', description: 'Отвечать ли, когда меня упоминают' },
  channel: { name: 'канал', description: 'Для какого канала; если не указан, для всего сервера' },
  on: 'Да',
  off: 'Нет',
  show: { name: 'показать', description: 'Показать настройки' },
  help: { name: 'помощь', description: 'Как спрашивать' },
  about: { name: 'о-боте', description: 'Версия, документы, измеренное качество, лицензия' },
  privacy: { name: 'конфиденциальность', description: 'Что хранится, как долго и как это удалить' },
  findSources: 'Найти источники',
};
