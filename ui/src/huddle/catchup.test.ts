// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/svelte'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { HuddleView, Purpose } from '../core/api.gen'
import { send } from '../core/tauri'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { go } from '../frame/router.svelte'
import { countWords } from '../words/count'
import CatchUpPage from './CatchUpPage.svelte'
import { catchUp, shortened } from './catchup'
import { promise, story, told, view } from './kept'
import { ana, joe } from './sample'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

const purpose = { text: 'Everyone leaves feeling looked after.' } as Purpose
/** So many words, ten in a sentence. */
const sentences = (count: number) => 'one two three four five six seven eight nine ten. '.repeat(count).trim()
const count = (text: string) => countWords(text, 'en')

describe('a text that is shortened', () => {
  it('stays whole where it is short enough', () => {
    expect(shortened(sentences(6), 60, 'en')).toEqual({ text: sentences(6), cut: false })
    expect(shortened('', 60, 'en')).toEqual({ text: '', cut: false })
  })

  it('ends with a sentence, where that keeps half of it', () => {
    expect(
      shortened(`${sentences(5)} And then they all went home through the rain and slept.`, 55, 'en'),
    ).toEqual({
      text: sentences(5),
      cut: true,
    })
  })

  it('ends with a word and says that it goes on, where a sentence is long', () => {
    const long = `Short. And ${'word '.repeat(100)}`
    const { text, cut } = shortened(long, 60, 'en')
    expect(count(text)).toBe(60)
    expect(text.endsWith('word…')).toBe(true)
    expect(cut).toBe(true)
  })

  it('needs no spaces between words', () => {
    const { text, cut } = shortened('我们今天帮助了一位客人找到她的戒指，她非常高兴。'.repeat(10), 60, 'zh')
    expect(cut).toBe(true)
    expect(countWords(text, 'zh')).toBeLessThanOrEqual(60)
    expect(text.endsWith('。')).toBe(true)
  })
})

const thanks = (id: string, text = 'Stayed until the taxi came. Nobody had asked.') =>
  told({ segment: 'thanks', story: story(id, text) })
const full = view({
  items: [
    told({ segment: 'purpose', purpose }),
    told({ story: story('bag', sentences(12), { customer_words: sentences(3) }) }),
    told({ story: story('key', 'Lent a key. It came back.') }),
    ...['a', 'b', 'c', 'd', 'e'].map((id) => thanks(id, sentences(2))),
    told({ segment: 'practice', story: story('old', sentences(12)), recall: true }),
  ],
  made: ['p', 'q', 'r', 's', 't'].map((id) => promise(id, sentences(3))),
  one_thing: sentences(2),
})
// As the core has them: only stories and thanks are told.
const celebrate = told({
  told: false,
  segment: 'thanks',
  prompt: 'celebrate',
  celebrations: [{ person: joe, kind: 'birthday', years: 0 }],
})
const back = told({
  told: false,
  segment: 'actions',
  actions: [promise('x', 'Order umbrellas.'), promise('y', sentences(2)), promise('z', sentences(2))],
})

describe('a huddle in a minute', () => {
  it('leaves out what the room did not hear', () => {
    const items = [
      told({ story: story('bag', 'Found it.'), told: false }),
      { ...thanks('soup'), told: false },
      { ...celebrate, seconds: 0 },
      { ...back, seconds: 0 },
    ]
    expect(catchUp(view({ items }), 'en')).toMatchObject({
      story: null,
      thanks: [],
      celebrated: [],
      back: '',
    })
  })

  it('tells one story, and names the others with the thanks', () => {
    const short = catchUp(full, 'en')
    expect(short.story).toMatchObject({ id: 'bag', cut: true })
    expect(short.thanks[0]).toMatchObject({ id: 'key', text: 'Lent a key. It came back.' })
    expect(short.thanks).toHaveLength(4)
    expect(short.moreThanks).toBe(2)
    expect(short.morePromises).toBe(2)
  })

  it('says with the story what the customer said, at most twenty words, and the story gives as many', () => {
    const of = (customer_words: string, text = sentences(12)) => {
      const items = [told({ story: story('bag', text, { customer_words }) })]
      const { story: short } = catchUp(view({ items }), 'en')
      return [count(short?.text ?? ''), count(short?.quote ?? ''), short?.cut]
    }
    expect(of('')).toEqual([60, 0, true])
    expect(of('You saved my trip.')).toEqual([56, 4, true])
    expect(of(sentences(3))).toEqual([40, 20, true])
    expect(of('You saved my trip.', 'Found it.')).toEqual([2, 4, false])
    expect(of(sentences(3), 'Found it.')).toEqual([2, 20, true])
  })

  it('gives few thanks more words than many', () => {
    const said = (...ids: string[]) =>
      catchUp(view({ items: ids.map((id) => thanks(id, sentences(5))) }), 'en').thanks.map(({ text }) =>
        count(text),
      )
    expect(said('a')).toEqual([40])
    expect(said('a', 'b')).toEqual([20, 20])
    expect(said('a', 'b', 'c', 'd', 'e')).toEqual([10, 10, 10, 10])
  })

  it('names who was remembered and celebrated once, and says in a line what came back', () => {
    const twice = told({ segment: 'practice', story: story('old', 'Found it.'), recall: true })
    const items = [
      twice,
      { ...twice, told: false, story: story('b', '', { people: [joe] }) },
      twice,
      celebrate,
      back,
    ]
    const short = catchUp(view({ items }), 'en')
    expect(short.remembered).toEqual([ana])
    expect(short.celebrated).toEqual([joe])
    expect(short.back).toMatch(/^\W*Order umbrellas\.\W+one two .*…$/)
    expect(count(short.back)).toBe(10)
  })

  it('is no more than can be read in a minute, however much was said', () => {
    const held = { ...full, items: [...full.items, celebrate, back] }
    const { purpose, story, thanks, promises, ...others } = catchUp(held, 'en')
    const all = [
      purpose,
      story?.text ?? '',
      story?.quote ?? '',
      ...[...thanks, ...promises].map(({ text }) => text),
      full.one_thing,
      others.back,
      ...[...others.celebrated, ...others.remembered].map(({ name }) => name),
    ]
    expect(story?.quote).not.toBe('')
    expect(count(all.join(' '))).toBeLessThanOrEqual(200)
  })
})

describe('its page', () => {
  let kept: HuddleView = full
  beforeEach(async () => {
    kept = full
    go('huddles/:id/catch-up', { id: 'held' })
    vi.mocked(send).mockImplementation(async () => kept)
  })
  async function shown() {
    render(CatchUpPage)
    return await screen.findByRole('heading', { level: 1, name: 'Monday 9 March, Morning' })
  }

  it('says that it takes a minute, and where the story is cut leads to the whole', async () => {
    await shown()
    expect(screen.getByText('About a minute')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Read the whole story' })).toHaveAttribute(
      'href',
      '#/stories/bag',
    )
    expect(screen.getAllByRole('link', { name: 'and 2 more' })[0]).toHaveAttribute('href', '#/huddles/held')
  })

  it('leads nowhere where the story is whole, and says the days of promises in full, for paper', async () => {
    kept = view({
      items: [told({ story: story('bag', 'Found it.') })],
      made: [promise('a', 'Buy umbrellas.')],
    })
    await shown()
    expect(screen.queryByRole('link', { name: 'Read the whole story' })).toBeNull()
    expect(screen.getByText('Joe, for Friday 13 March')).toBeVisible()
  })

  it('shows what the customer said after the story, and nothing where nobody wrote it down', async () => {
    kept = view({
      items: [told({ story: story('bag', 'Found it.', { customer_words: 'You saved my trip.' }) })],
    })
    await shown()
    const section = screen.getByRole('heading', { name: 'One story' }).closest('section')
    expect(section?.querySelector('p + figure blockquote')).toHaveTextContent('You saved my trip.')
    cleanup()
    kept = view({ items: [told({ story: story('bag', 'Found it.') })] })
    await shown()
    expect(document.querySelector('blockquote')).toBeNull()
  })

  it('says of whom the room remembered, what it celebrated and what came back', async () => {
    kept = view({
      items: [
        told({ segment: 'practice', story: story('old', 'Found it.'), recall: true }),
        celebrate,
        told({ told: false, segment: 'actions', actions: [promise('x', 'Order umbrellas.')] }),
      ],
    })
    await shown()
    const under = (name: string) => screen.getByRole('heading', { name }).closest('section')
    expect(under('Remembered')).toHaveTextContent('Ana')
    expect(under('To celebrate')).toHaveTextContent('Joe')
    expect(under('What we promised')).toHaveTextContent('Order umbrellas.')
    expect(screen.queryByText('Nothing was told this time.')).toBeNull()
  })

  it('says so where nothing was told', async () => {
    kept = view()
    await shown()
    expect(screen.getByText('Nothing was told this time.')).toBeVisible()
  })

  it('is printed with the button and with Ctrl+P, and says where that cannot be', async () => {
    await shown()
    const print = vi.fn()
    vi.stubGlobal('print', print)
    screen.getByRole('button', { name: 'Print' }).click()
    pressed(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true }), list.current)
    expect(print).toHaveBeenCalledTimes(2)
    expect(screen.getByRole('status')).toHaveTextContent('')
    print.mockReturnValue(Promise.reject(new Error('refused')))
    screen.getByRole('button', { name: 'Print' }).click()
    expect(await screen.findByText('It cannot be printed from here.')).toBeVisible()
    vi.unstubAllGlobals()
  })
})
