import ICAL from 'ical.js'
import { instantOfWall, isTimeZone } from '../lib/wall-time.ts'
import { wallClock } from '../lib/zone.ts'
import type { Wall } from './recurrence.ts'

/** How a wall in some zone tells the time. */
export interface Zone {
  instantOf: (wall: Wall) => Date
  wallAt: (instant: Date) => Wall
}

/** The zone of a name of the IANA. */
export function ianaZone(name: string): Zone {
  return {
    instantOf: (wall) => instantOfWall(wall, name),
    wallAt: (instant) => wallClock(instant.getTime(), name),
  }
}

export const UTC: Zone = {
  instantOf: (wall) => new Date(wall),
  wallAt: (instant) => instant.getTime(),
}

/**
 * The zone that a calendar means by a TZID: an IANA name, also where others stand before it or Windows calls it
 * otherwise; else what the calendar itself says about it; else `home`, as if it had said nothing.
 */
export function zoneNamed(tzid: string, described: ReadonlyMap<string, ICAL.Component>, home: Zone): Zone {
  const parts = tzid.split('/').filter(Boolean)
  const names = [tzid, parts.slice(-3).join('/'), parts.slice(-2).join('/'), WINDOWS.get(tzid) ?? '']
  const known = names.find(isTimeZone)
  if (known) return ianaZone(known)
  const component = described.get(tzid)
  return component ? describedZone(new ICAL.Timezone({ component, tzid })) : home
}

function describedZone(timezone: ICAL.Timezone): Zone {
  const offsetAt = (wall: Wall) => timezone.utcOffset(timeFrom(wall)) * 1000
  return {
    instantOf: (wall) => new Date(wall - offsetAt(wall)),
    // Only for the end of a rule, which an hour's doubt on the night of a change does not move.
    wallAt: (instant) => instant.getTime() + offsetAt(instant.getTime()),
  }
}

function timeFrom(wall: Wall): ICAL.Time {
  const at = new Date(wall)
  return ICAL.Time.fromData({
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  })
}

const WINDOWS = new Map(
  `Eastern Standard Time=America/New_York; US Eastern Standard Time=America/Indiana/Indianapolis;
   Central Standard Time=America/Chicago; Mountain Standard Time=America/Denver;
   US Mountain Standard Time=America/Phoenix; Pacific Standard Time=America/Los_Angeles;
   Alaskan Standard Time=America/Anchorage; Hawaiian Standard Time=Pacific/Honolulu;
   Atlantic Standard Time=America/Halifax; Newfoundland Standard Time=America/St_Johns;
   Central Standard Time (Mexico)=America/Mexico_City; SA Pacific Standard Time=America/Bogota;
   Argentina Standard Time=America/Buenos_Aires; E. South America Standard Time=America/Sao_Paulo;
   GMT Standard Time=Europe/London; Greenwich Standard Time=Atlantic/Reykjavik;
   W. Europe Standard Time=Europe/Berlin; Romance Standard Time=Europe/Paris;
   Central Europe Standard Time=Europe/Budapest; Central European Standard Time=Europe/Warsaw;
   GTB Standard Time=Europe/Bucharest; FLE Standard Time=Europe/Kiev; Turkey Standard Time=Europe/Istanbul;
   Israel Standard Time=Asia/Jerusalem; Russian Standard Time=Europe/Moscow; Arabian Standard Time=Asia/Dubai;
   India Standard Time=Asia/Kolkata; China Standard Time=Asia/Shanghai; Singapore Standard Time=Asia/Singapore;
   Tokyo Standard Time=Asia/Tokyo; Korea Standard Time=Asia/Seoul; AUS Eastern Standard Time=Australia/Sydney;
   E. Australia Standard Time=Australia/Brisbane; Cen. Australia Standard Time=Australia/Adelaide;
   W. Australia Standard Time=Australia/Perth; New Zealand Standard Time=Pacific/Auckland;
   South Africa Standard Time=Africa/Johannesburg; Egypt Standard Time=Africa/Cairo`
    .split(';')
    .map((pair) => pair.trim().split('=') as [string, string]),
)
