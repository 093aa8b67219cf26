// What is pressed once more to go on although something was asked.

/** Nobody reads a sentence faster: what comes sooner belongs to the first press, as in a double click. */
const READING_MS = 1000

/** Whether what was asked at `asked`, by the clock that nobody sets, cannot have been read yet. */
export const unreadYet = (asked: number): boolean => performance.now() - asked < READING_MS
