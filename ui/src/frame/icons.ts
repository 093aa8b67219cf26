// The icons of the rail, by the name the routes give them.
import {
  BookOpen,
  CalendarCheck,
  Compass,
  HeartHandshake,
  Inbox,
  Lightbulb,
  Settings,
  Sunrise,
  Users,
} from 'lucide'

export const icons = {
  today: Sunrise,
  tell: HeartHandshake,
  stories: BookOpen,
  inbox: Inbox,
  people: Users,
  purpose: Compass,
  ideas: Lightbulb,
  huddles: CalendarCheck,
  settings: Settings,
}
export type IconName = keyof typeof icons
