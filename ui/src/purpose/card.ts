// The card of a job: what its forms hold and ask, and how a line of it is said.
import type { LineKind, Per, RoleId, RoleLine, SaveRoleLine } from '../core/api.gen'
import { t } from '../words'
import { amountWritten, moneyOf, moneyWords, needWords } from './money'

export const PERS: Per[] = ['occasion', 'customer', 'day', 'month']

/** As it is written. */
export type LineWritten = { text: string; amount: string; currency: string; per: string }

/** `last` is the currency that was used last. */
export const lineWritten = (was: RoleLine | null, last: string): LineWritten => ({
  text: was?.text ?? '',
  amount: amountWritten(was?.money ?? null),
  currency: was?.money?.currency ?? last,
  per: was?.per ?? 'occasion',
})

/** Throws the fault of the field that holds no amount. */
export function askedLine(
  { text, per, ...written }: LineWritten,
  of: { id: string | null; role_id: RoleId; kind: LineKind },
): SaveRoleLine {
  needWords(text)
  const money = of.kind === 'may' ? moneyOf(written) : null
  return { ...of, text, money, per: money === null ? null : (PERS.find((one) => one === per) ?? null) }
}

/** "up to €50 for each guest"; nothing where nothing is to be spent. */
export const upTo = ({ money, per }: Pick<RoleLine, 'money' | 'per'>): string =>
  money ? t(`card-line-upto-${per ?? 'occasion'}`, { amount: moneyWords(money) }) : ''
