// The recovery code while it is on the screen. It outlives the change of person that comes with it.
let code = $state<string | null>(null)

export const recovery = {
  get code(): string | null {
    return code
  },
  show(now: string | null): void {
    code = now
  },
}
