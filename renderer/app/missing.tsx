import { ButtonLink } from '../ui/page/button-link.tsx';
import { EmptyState } from '../ui/page/empty-state.tsx';
import { Page } from '../ui/page/page.tsx';

/** An address that leads nowhere. */
export const Missing = () => (
  <Page title="There is nothing here">
    <EmptyState
      title="This page does not exist"
      text="It may have been taken away. Everything that was saved is safe."
      action={<ButtonLink to="/today">Go to Today</ButtonLink>}
    />
  </Page>
);
