import { refuseUnknown, strict } from './strict.ts'

interface Template {
  readonly id?: string
  readonly label?: string
  readonly type?: string
  readonly role?: string
  readonly accelerator?: string
  readonly registerAccelerator?: boolean
  readonly enabled?: boolean
  readonly checked?: boolean
  readonly click?: () => void
  readonly submenu?: readonly Template[]
}

const KNOWN = [
  'id',
  'label',
  'type',
  'role',
  'accelerator',
  'registerAccelerator',
  'enabled',
  'checked',
  'click',
  'submenu',
]

class StandInMenuItem {
  readonly id: string
  readonly label: string
  readonly type: string
  readonly role: string | undefined
  readonly accelerator: string | undefined
  readonly registerAccelerator: boolean
  readonly enabled: boolean
  readonly checked: boolean
  readonly submenu: StandInMenu | undefined
  readonly click: () => void

  constructor(template: Template) {
    refuseUnknown('menu', template, KNOWN)
    this.id = template.id ?? ''
    this.label = template.label ?? ''
    this.type = template.type ?? (template.submenu === undefined ? 'normal' : 'submenu')
    this.role = template.role
    this.accelerator = template.accelerator
    this.registerAccelerator = template.registerAccelerator ?? true
    this.enabled = template.enabled ?? true
    this.checked = template.checked ?? false
    this.submenu = template.submenu === undefined ? undefined : new StandInMenu(template.submenu)
    this.click = () => {
      if (this.enabled) template.click?.()
    }
  }
}

class StandInMenu {
  readonly items: readonly StandInMenuItem[]

  constructor(template: readonly Template[]) {
    this.items = template.map((item) => new StandInMenuItem(item))
  }

  getMenuItemById(id: string): StandInMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}

let applicationMenu: StandInMenu | null = null

export const Menu = strict('Menu', {
  buildFromTemplate: (template: readonly Template[]) => new StandInMenu(template),
  setApplicationMenu: (menu: StandInMenu | null) => {
    applicationMenu = menu
  },
  getApplicationMenu: () => applicationMenu,
})
