import { AppError } from './app-error.ts'
import type { ClientChecks } from './client.ts'
import { CONTRACT, EVENTS } from './contract.ts'
import { ServerMessage } from './wire.ts'

/** A client's checks by the contract itself. */
export const CLIENT_CHECKS: ClientChecks = {
  input(name, input) {
    const checked = CONTRACT[name].input.safeParse(input)
    if (checked.success) return checked.data
    throw new AppError('invalid-input', `Wrong input for ${name}: ${checked.error.message}`)
  },
  output: (name, output) => CONTRACT[name].output.parse(output),
  payload: (name, payload) => EVENTS[name].parse(payload),
  message: (message) => ServerMessage.parse(message),
}
