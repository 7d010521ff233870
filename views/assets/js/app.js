// @ts-check
// Every page works without these; each makes one thing quicker.
import './keys.js'
import './search.js'
import './comers.js'
import './enhance.js'
import './live.js'
import './menus.js'
import './phone.js'
import './flash.js'
import './cover.js'
import './left-text.js'
import './print.js'
import './wording.js'
