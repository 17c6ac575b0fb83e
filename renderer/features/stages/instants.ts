import { Temporal } from 'temporal-polyfill';

/** The day, yyyy-mm-dd, on which an instant fell for whoever sits at this computer. */
export const dayOf = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(Temporal.Now.timeZoneId())
    .toPlainDate()
    .toString();
