// Whether the pointer was moved a moment ago: what only it needs comes and goes with it.
const STAYS = 2000

/** Call it while a component is being made. */
export function pointerNear(): () => boolean {
  let near = $state(false)
  $effect(() => {
    let leaving: ReturnType<typeof setTimeout> | undefined
    function moved() {
      near = true
      clearTimeout(leaving)
      leaving = setTimeout(() => {
        near = false
      }, STAYS)
    }
    addEventListener('pointermove', moved)
    return () => {
      clearTimeout(leaving)
      removeEventListener('pointermove', moved)
    }
  })
  return () => near
}
