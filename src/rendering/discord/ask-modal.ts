import { clipPlain } from './fit.ts';
import { MODAL_LABEL_MAX_CHARS, MODAL_TITLE_MAX_CHARS, QUESTION_MAX_CHARS } from './limits.ts';
import { modal, type ModalBody } from './message-body.ts';
import { speak } from '../phrases/speak.ts';

/** The field's name in what Discord sends back. */
export const QUESTION_FIELD = 'question';

/** The dialogue behind “Ask more”. `customId` is that of the button: the card it stands on is the subject. */
export function renderAskModal(customId: string, locale: string): ModalBody {
  const { phrases } = speak(locale);
  const words = {
    title: clipPlain(phrases.askTitle, MODAL_TITLE_MAX_CHARS),
    label: clipPlain(phrases.askLabel, MODAL_LABEL_MAX_CHARS),
    placeholder: phrases.askPlaceholder,
  };
  return modal(customId, QUESTION_FIELD, words, QUESTION_MAX_CHARS);
}
