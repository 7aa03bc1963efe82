// Imported once by the application's entry: fonts, then values, then resets.
import './fonts.css'
import './theme.css.ts'
import './global.css.ts'
