// The icons of the rail, by the name the routes give them.
import BookOpen from '@lucide/svelte/icons/book-open'
import CalendarCheck from '@lucide/svelte/icons/calendar-check'
import Compass from '@lucide/svelte/icons/compass'
import HeartHandshake from '@lucide/svelte/icons/heart-handshake'
import Settings from '@lucide/svelte/icons/settings'
import Sunrise from '@lucide/svelte/icons/sunrise'
import Users from '@lucide/svelte/icons/users'

export const icons = {
  today: Sunrise,
  tell: HeartHandshake,
  stories: BookOpen,
  people: Users,
  purpose: Compass,
  huddles: CalendarCheck,
  settings: Settings,
}
export type IconName = keyof typeof icons
