// Which language and which place the words are for, and the bundle that goes with them.
import { FluentBundle, type FluentResource } from '@fluent/bundle'
import type { Place } from '../core/api.gen'
import { accented, mirrored } from './pseudo'

type Entries = FluentResource['body']
const english = import.meta.glob<Entries>(
  // What only Rust says stays out of the page.
  ['./en/*.ftl', './en/{places,questions}/*.ftl', '!./en/cli.ftl', '!./en/window.ftl', '!./en/reminder.ftl'],
  { import: 'default', eager: true },
)
/** Other languages are fetched when they are chosen. */
const others = import.meta.glob<Entries>(['./*/*.ftl', './*/{places,questions}/*.ftl', '!./en/**'], {
  import: 'default',
})

type Files = Record<string, Entries>
/** What is done to the words of a made-up language. */
const PSEUDO: Record<string, (text: string) => string> = { 'en-XA': accented, 'ar-XB': mirrored }
export const PSEUDO_LANGUAGES = Object.keys(PSEUDO)
const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur']

let name = $state('en')
let place = $state<Place>('other')
let translated = $state.raw<Files>({})

export const language = {
  get name() {
    return name
  },
  get place(): Place {
    return place
  },
  get direction(): 'ltr' | 'rtl' {
    return fromTheRight(name) ? 'rtl' : 'ltr'
  },
  /** For Intl, which throws on names such as "C". */
  get locale(): string {
    return valid(name === 'en-XA' ? 'en' : name === 'ar-XB' ? 'ar' : name)
  },
}

function valid(wanted: string): string {
  try {
    return Intl.getCanonicalLocales(wanted)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

export function setPlace(wanted: Place): void {
  place = wanted
}

/** A language that is not there leaves English. */
export async function setLanguage(wanted: string): Promise<void> {
  if (wanted !== 'en' && !(wanted in PSEUDO)) {
    const paths = Object.keys(others).filter((path) => path.startsWith(`./${wanted}/`))
    const files = await Promise.all(
      paths.map(async (path) => [path, (await others[path]?.()) ?? []] as const),
    )
    translated = Object.fromEntries(files)
    name = paths.length === 0 ? 'en' : wanted
    return
  }
  name = wanted
}

const fromTheRight = (language: string) => RIGHT_TO_LEFT.includes(language.split('-')[0] ?? '')

function bundleOf(locale: string, files: Files, transform?: (text: string) => string): FluentBundle {
  const made = new FluentBundle(locale, {
    useIsolating: fromTheRight(name),
    ...(transform ? { transform } : {}),
  })
  for (const [path, body] of Object.entries(files)) {
    // What its people are called, and what the room is asked.
    const ofPlace = /\/(?:places|questions)\/(.+)\.ftl$/.exec(path)?.[1]
    if (ofPlace === undefined || ofPlace === place) made.addResource({ body })
  }
  return made
}

const bundles = $derived.by((): FluentBundle[] => {
  const transform = PSEUDO[name]
  if (transform) return [bundleOf('en', english, transform)]
  if (name === 'en') return [bundleOf('en', english)]
  return [bundleOf(name, translated), bundleOf('en', english)]
})

const FROM_RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/**
 * Sets text that would disturb the order of the words around it apart from them, and leaves all other text alone: no
 * font of ours has the marks that do it, and to look for one takes longer than to draw the screen.
 */
export function isolate(text: string): string {
  const disturbs = language.direction === 'rtl' || FROM_RIGHT_TO_LEFT.test(text)
  return disturbs ? `\u2068${text}\u2069` : text
}

/** From right to left the bundle itself does it, to numbers too. */
function isolated(args: Record<string, string | number>): Record<string, string | number> {
  if (language.direction === 'rtl') return args
  const all = Object.entries(args)
  return Object.fromEntries(
    all.map(([name, value]) => [name, typeof value === 'string' ? isolate(value) : value]),
  )
}

/** Whether there is such a message: of what comes from the core by a name, not all has words. */
export const hasWords = (id: string) => bundles.some((bundle) => bundle.hasMessage(id))

/** The words of one message or, with a dot, of one of its attributes. */
export function words(id: string, args: Record<string, string | number> | undefined): string {
  const dot = id.indexOf('.')
  const messageId = dot < 0 ? id : id.slice(0, dot)
  for (const bundle of bundles) {
    const message = bundle.getMessage(messageId)
    const pattern = dot < 0 ? message?.value : message?.attributes[id.slice(dot + 1)]
    if (!pattern) continue
    return bundle.formatPattern(pattern, args ? isolated(args) : null, [])
  }
  return id
}
