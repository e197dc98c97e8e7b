import {
  MENU_ACTIONS,
  type MenuAction,
  suggestionOf,
} from '../../../rendering/discord/answer-menu.ts';
import { actionOfValue } from '../../../rendering/discord/carried-question.ts';
import { renderNotice } from '../../../rendering/discord/pages.ts';
import { withoutMentions } from '../events/message-text.ts';
import { askMore, copyCitation, takeSuggestion } from './answer-actions.ts';
import { searchPlainly, showTimeline } from './position-actions.ts';
import { openContext } from './open-context.ts';
import type { PressHandler } from './press.ts';
import { turnPage } from './turn.ts';

/** What the menu of an answer does: it opens a passage, takes a suggestion, or does what stands there in words. */
export const pickFromMenu: PressHandler = async (bot, press, exchange) => {
  const suggestion = suggestionOf(press.chosen);
  if (suggestion !== null) return takeSuggestion(bot, { ...press, chosen: suggestion }, exchange);
  const named = actionOfValue(press.chosen);
  if (named === null) return openContext(bot, press, exchange);
  const action = MENU_ACTIONS.find((known) => known === named);
  if (action === undefined)
    return exchange.answer(renderNotice('forged', press.interaction.locale));
  return ACTIONS[action](bot, { ...press, chosen: '' }, exchange);
};

/** “Was this it?”: counted once a card and person, without who it was. */
function feedback(outcome: 'yes' | 'wrong' | 'old' | 'missing'): PressHandler {
  return async (bot, { interaction, card }, exchange) => {
    const { message, userId, locale } = interaction;
    const key = `${message.id} ${userId} feedback`;
    if (!bot.shared.has(key)) bot.gaps.note(withoutMentions(card.question), outcome);
    bot.shared.set(key, true);
    return exchange.answer(renderNotice('feedback', locale));
  };
}

const ACTIONS: Readonly<Record<MenuAction, PressHandler>> = {
  next: turnPage(1),
  previous: turnPage(-1),
  copy: copyCitation,
  ask: askMore,
  yes: feedback('yes'),
  wrong: feedback('wrong'),
  old: feedback('old'),
  missing: feedback('missing'),
  plain: searchPlainly,
  timeline: showTimeline,
};
