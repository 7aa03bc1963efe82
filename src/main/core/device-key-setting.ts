import { z } from 'zod'

export const DEVICE_KEY_SETTING = 'deviceKey'

/** The key this device signs its bundles with; it never leaves the data folder. */
export const DeviceKeySetting = z.object({ keyId: z.string(), publicKey: z.string(), privateKey: z.string() })
