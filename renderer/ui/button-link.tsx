import { Button } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** A link that looks like a button: it leads to another screen and does nothing else. */
export const ButtonLink = createLink(Button<'a'>);
