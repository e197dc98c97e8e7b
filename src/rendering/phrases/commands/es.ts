import type { CommandWords } from './command-words.ts';

export const spanishCommands: CommandWords = {
  ask: {
    name: 'preguntar',
    description: 'Hacer una pregunta; la respuesta se cita de los documentos, con su fuente',
  },
  question: { name: 'pregunta', description: 'Lo que quiere saber, con sus propias palabras' },
  source: { name: 'fuente', description: 'Solo documentos con este título o editor' },
  since: {
    name: 'desde',
    description: 'Solo documentos a partir de esta fecha: 2025-03-01, March 2025, last week',
  },
  until: { name: 'hasta', description: 'Solo documentos hasta esta fecha' },
  visibility: { name: 'visibilidad', description: 'Quién ve la respuesta' },
  private: 'Solo yo',
  public: 'Todos',
  shareable: 'Quien pregunta; puede compartir',
  cite: { name: 'citar', description: 'Abrir un pasaje por su referencia' },
  id: { name: 'referencia', description: 'La referencia, por ejemplo ynet-2025-03-01.4' },
  sources: {
    name: 'fuentes',
    description: 'Los documentos con los que respondo, los últimos antes',
  },
  search: { name: 'buscar', description: 'Palabras del título, del editor o del identificador' },
  settings: { name: 'ajustes', description: 'Cómo respondo en este servidor' },
  answers: {
    name: 'respuestas',
    description: 'Si las respuestas a los comandos son privadas o las ven todos',
  },
  mentions: { name: 'menciones', description: 'Si respondo cuando se me menciona' },
  channel: { name: 'canal', description: 'Para qué canal; sin él, para todo el servidor' },
  on: 'Sí',
  off: 'No',
  show: { name: 'mostrar', description: 'Mostrar los ajustes' },
  help: { name: 'ayuda', description: 'Cómo preguntar' },
  about: { name: 'acerca-de', description: 'Versión, documentos, calidad medida, licencia' },
  privacy: {
    name: 'privacidad',
    description: 'Qué se guarda, cuánto tiempo y cómo hacer que se borre',
  },
  position: {
    name: 'posición',
    description: 'Qué dice y quiere alguien sobre un tema, sus palabras aparte de lo informado',
  },
  actor: {
    name: 'actor',
    description: 'La posición de quién: Estado, persona, partido, organización',
  },
  onTopic: { name: 'sobre', description: 'El tema' },
  quotes: { name: 'citas', description: 'Qué dijo alguien, lo más reciente primero' },
  speaker: { name: 'quién', description: 'Quién lo dijo' },
  aboutTopic: { name: 'tema', description: 'De qué trata' },
  compare: { name: 'comparar', description: 'Qué dicen dos actores sobre un tema' },
  first: { name: 'a', description: 'El primero' },
  second: { name: 'b', description: 'El segundo' },
  actors: {
    name: 'actores',
    description: 'Quién aparece en los documentos y quién habla por quién',
  },
  findSources: 'Buscar fuentes',
};
