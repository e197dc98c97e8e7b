import type { MessageBody } from '../../../rendering/discord/message-body.ts';
import { renderNotice } from '../../../rendering/discord/pages.ts';
import type { Refusal } from '../admission.ts';

/** Why a question is not taken, and when to ask again. */
export function refusalNotice(locale: string, { reason, retryInSeconds }: Refusal): MessageBody {
  if (reason === 'stopping') return renderNotice('stopping', locale);
  return renderNotice(reason === 'busy' ? 'busy' : 'cooldown', locale, { seconds: retryInSeconds });
}
