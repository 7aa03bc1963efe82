const busy = new Map<string, Promise<unknown>>()

/** Works under one name stand in line within this process; works under different names do not wait for each other. */
export function oneAtATime<Result>(name: string, task: () => Promise<Result>): Promise<Result> {
  const mine = (busy.get(name) ?? Promise.resolve()).then(task, task)
  busy.set(name, mine)
  const leave = () => {
    if (busy.get(name) === mine) busy.delete(name)
  }
  mine.then(leave, leave)
  return mine
}
