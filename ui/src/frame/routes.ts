// Every screen once: the router, the rail, the palette, the pictures and the axe run all read this table.
import type { Component } from 'svelte'
import type { Access } from '../core/api.gen'
import type { WordId } from '../words'
import type { IconName } from './icons'

export type Shot = 'empty' | 'typical' | 'full'
export type RouteRow = {
  path: string
  /** Fetched when it is opened; null for Today, which App brings with the first load. */
  page: (() => Promise<{ default: Component }>) | null
  label: WordId
  /** In the rail. */
  nav?: true
  icon?: IconName
  key?: string
  /** Who may do less is asked who is here instead. */
  needs?: Access
  /** The screen of the rail that it belongs to, where its path does not begin with it. */
  under?: string
  /** Fills the window, without rail and top line. */
  bare?: true
  /** The states in which pictures are taken. */
  shots: Shot[]
}

const ALL: Shot[] = ['empty', 'typical', 'full']

export const routes: RouteRow[] = [
  { path: 'today', page: null, label: 'frame-today', nav: true, icon: 'today', key: 'Ctrl+1', shots: ALL },
  {
    path: 'tell',
    page: () => import('../recognition/TellPage.svelte'),
    label: 'frame-tell',
    nav: true,
    icon: 'tell',
    key: 'Ctrl+2',
    shots: ALL,
  },
  {
    path: 'stories',
    page: () => import('../recognition/StoriesPage.svelte'),
    label: 'frame-stories',
    nav: true,
    icon: 'stories',
    key: 'Ctrl+3',
    shots: ALL,
  },
  {
    path: 'inbox',
    page: () => import('../recognition/InboxPage.svelte'),
    label: 'frame-inbox',
    nav: true,
    icon: 'inbox',
    key: 'Ctrl+8',
    needs: 'leader',
    shots: ALL,
  },
  {
    path: 'review',
    page: () => import('../recognition/ReviewPage.svelte'),
    label: 'frame-review',
    shots: ['typical'],
  },
  {
    path: 'slips',
    page: () => import('../recognition/SlipsPage.svelte'),
    label: 'frame-slips',
    shots: ['typical'],
  },
  {
    path: 'kiosk',
    page: () => import('../kiosk/KioskPage.svelte'),
    label: 'frame-kiosk',
    bare: true,
    shots: ['typical', 'full'],
  },
  {
    path: 'stories/:id/card',
    page: () => import('../recognition/CardPage.svelte'),
    label: 'frame-card',
    shots: ['typical'],
  },
  {
    path: 'stories/import',
    page: () => import('../history/HistoryPage.svelte'),
    label: 'frame-history',
    needs: 'manager',
    shots: ['typical'],
  },
  {
    path: 'stories/:id',
    page: () => import('../recognition/StoryPage.svelte'),
    label: 'frame-story',
    shots: ['typical'],
  },
  {
    path: 'people',
    page: () => import('../people/PeoplePage.svelte'),
    label: 'frame-people',
    nav: true,
    icon: 'people',
    key: 'Ctrl+4',
    shots: ALL,
  },
  {
    path: 'people/new',
    page: () => import('../people/PersonPage.svelte'),
    label: 'frame-person-new',
    needs: 'staff',
    shots: ['empty'],
  },
  {
    path: 'people/import',
    page: () => import('../people/ImportPage.svelte'),
    label: 'frame-import',
    needs: 'manager',
    shots: ['empty'],
  },
  {
    path: 'people/:id',
    page: () => import('../people/PersonPage.svelte'),
    label: 'frame-person',
    shots: ['typical', 'full'],
  },
  {
    path: 'purpose',
    page: () => import('../purpose/PurposePage.svelte'),
    label: 'frame-purpose',
    nav: true,
    icon: 'purpose',
    key: 'Ctrl+5',
    shots: ALL,
  },
  {
    path: 'roles/:id/card',
    page: () => import('../purpose/RoleCardPage.svelte'),
    label: 'frame-role-card',
    under: 'purpose',
    shots: ['typical'],
  },
  {
    path: 'decided',
    page: () => import('../discretion/DecidedPage.svelte'),
    label: 'frame-decided',
    needs: 'staff',
    under: 'purpose',
    shots: ['typical'],
  },
  {
    path: 'ideas',
    page: () => import('../idea/IdeasPage.svelte'),
    label: 'frame-ideas',
    nav: true,
    icon: 'ideas',
    key: 'Ctrl+9',
    shots: ALL,
  },
  {
    path: 'ideas/:id',
    page: () => import('../idea/IdeaPage.svelte'),
    label: 'frame-idea',
    shots: ['typical'],
  },
  {
    path: 'standards/:id',
    page: () => import('../standard/StandardPage.svelte'),
    label: 'frame-standard',
    under: 'purpose',
    shots: ['typical'],
  },
  {
    path: 'huddles',
    page: () => import('../huddle/HuddlesPage.svelte'),
    label: 'frame-huddles',
    nav: true,
    icon: 'huddles',
    key: 'Ctrl+6',
    shots: ALL,
  },
  {
    path: 'huddles/:id',
    page: () => import('../huddle/HuddleRecordPage.svelte'),
    label: 'frame-huddle-record',
    shots: ['typical'],
  },
  {
    path: 'huddles/:id/catch-up',
    page: () => import('../huddle/CatchUpPage.svelte'),
    label: 'frame-catch-up',
    shots: ['typical'],
  },
  {
    path: 'settings',
    page: () => import('../settings/SettingsPage.svelte'),
    label: 'frame-settings',
    nav: true,
    icon: 'settings',
    key: 'Ctrl+7',
    shots: ['typical'],
  },
  {
    path: 'settings/team',
    page: () => import('../settings/TeamPage.svelte'),
    label: 'frame-team',
    needs: 'manager',
    shots: ['typical'],
  },
  {
    path: 'settings/questions',
    page: () => import('../settings/QuestionsPage.svelte'),
    label: 'frame-questions',
    needs: 'leader',
    shots: ['typical'],
  },
  {
    path: 'settings/forms',
    page: () => import('../settings/FormsPage.svelte'),
    label: 'frame-forms',
    needs: 'leader',
    shots: ['typical'],
  },
  {
    path: 'settings/room',
    page: () => import('../settings/MeasurePage.svelte'),
    label: 'measure-title',
    shots: ['typical'],
  },
  {
    path: 'settings/pins',
    page: () => import('../here/PinsPage.svelte'),
    label: 'frame-pins',
    needs: 'manager',
    shots: ['typical', 'full'],
  },
  {
    path: 'settings/log',
    page: () => import('../audit/AuditPage.svelte'),
    label: 'frame-log',
    needs: 'manager',
    shots: ALL,
  },
  {
    path: 'forgotten',
    page: () => import('../here/ForgottenPage.svelte'),
    label: 'frame-forgotten',
    shots: ['typical'],
  },
  {
    path: 'settings/copies',
    page: () => import('../settings/CopiesPage.svelte'),
    label: 'frame-copies',
    needs: 'manager',
    shots: ['typical', 'full'],
  },
  {
    path: 'huddle',
    page: () => import('../huddle/RoomPage.svelte'),
    label: 'frame-room',
    bare: true,
    shots: ALL,
  },
  {
    path: 'welcome',
    page: () => import('../firstrun/WelcomePage.svelte'),
    label: 'frame-welcome',
    bare: true,
    shots: ['empty'],
  },
]
