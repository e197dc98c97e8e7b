import type { MessageBody } from '../../../rendering/discord/message-body.ts';
import { renderNotice } from '../../../rendering/discord/pages.ts';
import { ProblemError } from '../../../errors/problem.ts';
import { SEARCH_UNAVAILABLE } from '../../../library/search-unavailable.ts';
import { SearchFailure } from '../../../worker/search-failure.ts';
import { BUSY_RETRY_SECONDS, type Refusal } from '../../admission.ts';
import { failureOf } from '../api/failure.ts';

/** Why a question is not taken, and when to ask again. */
export function refusalNotice(locale: string, { reason, retryInSeconds }: Refusal): MessageBody {
  if (reason === 'stopping') return renderNotice('stopping', locale);
  return renderNotice(reason === 'busy' ? 'busy' : 'cooldown', locale, { seconds: retryInSeconds });
}

/** Why a question that was taken is not answered. */
export function failureNotice(locale: string, error: unknown): MessageBody {
  if (error instanceof SearchFailure && error.reason === 'aborted')
    return renderNotice('busy', locale, { seconds: BUSY_RETRY_SECONDS });
  if (error instanceof ProblemError && error.problem.input === SEARCH_UNAVAILABLE.input)
    return renderNotice('unavailable', locale);
  return renderNotice(failureOf(error) === 'blocked' ? 'blocked' : 'failed', locale);
}
