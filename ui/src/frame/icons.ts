// The icons of the rail, by the name the routes give them.
import { BookOpen, CalendarCheck, Compass, HeartHandshake, Settings, Sunrise, Users } from 'lucide'

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
