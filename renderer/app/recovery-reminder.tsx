import { Link } from '@tanstack/react-router';
import { useAppState } from '../ui/call/client.ts';
import classes from './recovery-reminder.module.css';

/** Until the recovery code is known to have been kept: what to do, quietly, on every screen. */
export const RecoveryReminder = () => {
  const { recoveryConfirmed } = useAppState();
  if (recoveryConfirmed) return null;
  return (
    <p className={classes.reminder}>
      Nobody has checked yet that your recovery code was kept. Without it, a forgotten passphrase
      cannot be got round.{' '}
      <Link to="/settings/$page" params={{ page: 'people' }}>
        Check it, or make a new one
      </Link>
    </p>
  );
};
