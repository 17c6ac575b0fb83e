import { Section } from '../../ui/page/section.tsx';
import { RateList } from './rate-list.tsx';

/** What the government pays authorities and settings, by year. */
export const RatesPage = () => (
  <Section
    title="National PP+ rates"
    reason="What the authority receives for a looked-after pupil, and what early years settings receive an hour. Schools get what their authority passes on: see the rates of each authority. A year without an amount was not known when this version was made; look it up on GOV.UK and write it in."
  >
    <RateList authorityId={null} name="national" />
  </Section>
);
