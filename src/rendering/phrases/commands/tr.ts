import type { CommandWords } from './command-words.ts';

export const turkishCommands: CommandWords = {
  ask: {
    name: 'sor',
    description: 'Soru sorun; yanıt belgelerden alıntıdır ve kaynağı gösterilir',
  },
  question: { name: 'soru', description: 'Öğrenmek istediğiniz, kendi sözlerinizle' },
  source: { name: 'kaynak', description: 'Yalnızca bu başlığı ya da yayıncıyı taşıyan belgeler' },
  since: {
    name: 'başlangıç',
    description: 'Yalnızca bu tarihten sonraki belgeler: 2025-03-01, March 2025, last week',
  },
  until: { name: 'bitiş', description: 'Yalnızca bu tarihe kadarki belgeler' },
  visibility: { name: 'görünürlük', description: 'Yanıtı kim görsün' },
  private: 'Yalnızca ben',
  public: 'Herkes',
  shareable: 'Yalnızca soran; paylaşabilir',
  cite: { name: 'alıntı', description: 'Bir bölümü numarasıyla açın' },
  id: { name: 'numara', description: 'Bölümün numarası, örneğin ynet-2025-03-01.4' },
  sources: { name: 'kaynaklar', description: 'Yanıt verdiğim belgeler, en yenisi başta' },
  search: { name: 'ara', description: 'Başlıktan, yayıncıdan ya da numaradan sözcükler' },
  settings: { name: 'ayarlar', description: 'Bu sunucuda nasıl yanıt vereceğim' },
  answers: {
    name: 'yanıtlar',
    description: 'Komutlara verilen yanıtları yalnızca soran mı görsün, herkes mi',
  },
  mentions: { name: 'bahsetmeler', description: 'Benden bahsedildiğinde yanıt vereyim mi' },
  channel: { name: 'kanal', description: 'Hangi kanal için; belirtilmezse tüm sunucu için' },
  on: 'Evet',
  off: 'Hayır',
  show: { name: 'göster', description: 'Ayarları göster' },
  help: { name: 'yardım', description: 'Nasıl sorulur' },
  about: { name: 'hakkında', description: 'Sürüm, belgeler, ölçülen nitelik, lisans' },
  privacy: { name: 'gizlilik', description: 'Ne, ne kadar süre saklanır ve nasıl sildirilir' },
  findSources: 'Kaynak bul',
};
