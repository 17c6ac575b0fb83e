import { IconBookmark } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { type ListName, type ListView, usualLook } from '#domain/cohort/list-view.ts';
import { useChange } from '../../../ui/call/client.ts';
import { holdsRows, removes, useRemove } from '../../../ui/call/removal.ts';
import { TextField } from '../../../ui/field/text-field.tsx';
import { SmallButton, SubtleButton } from '../../../ui/page/small-button.tsx';
import classes from './list.module.css';
import { ListMenu } from './list-menu.tsx';
import type { ListViewing } from './use-list-view.ts';

/** Types a name, and keeps what it is given to. */
const NameField = ({
  label,
  button,
  begin,
  refused,
  focusFirst = false,
  onKeep,
}: {
  label: string;
  button: string;
  begin: string;
  refused: string | undefined;
  /** Whether the focus comes to it when it is there. */
  focusFirst?: boolean;
  /** Gives whether it was kept. */
  onKeep: (name: string) => Promise<boolean>;
}) => {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focusFirst) field.current?.select();
  }, [focusFirst]);
  const [name, setName] = useState(begin);
  const [asked, setAsked] = useState(false);
  const error = asked && name.trim() === '' ? 'Write a name.' : refused;
  return (
    <form
      className={classes.naming}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (name.trim() === '') return;
        void onKeep(name.trim()).then((kept) => {
          if (!kept) return;
          setName('');
          setAsked(false);
        });
      }}
    >
      <TextField
        label={label}
        value={name}
        maxLength={80}
        ref={field}
        {...(error === undefined ? {} : { error })}
        onChange={setName}
      />
      <SmallButton type="submit">{button}</SmallButton>
    </form>
  );
};

/** One view by its name: to be shown, named otherwise, or taken away. */
const SavedView = ({
  list,
  view,
  current,
  onShow,
}: {
  list: ListName;
  view: ListView;
  current: boolean;
  onShow: () => void;
}) => {
  const [naming, setNaming] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasNaming = useRef(false);
  useEffect(() => {
    if (!naming && wasNaming.current) button.current?.focus();
    wasNaming.current = naming;
  }, [naming]);
  const rename = useChange('views.save', { done: 'Named.' });
  const { remove } = useRemove('views.remove');
  const { id, name, look } = view;
  if (naming) {
    return (
      <li>
        <NameField
          label={`New name of ${name}`}
          button="Rename"
          begin={name}
          focusFirst
          refused={rename.refused('name')}
          onKeep={async (next) => {
            const done = await rename.run({ id, list, name: next, look });
            if (done) setNaming(false);
            return done !== null;
          }}
        />
      </li>
    );
  }
  return (
    <li className={classes.view}>
      <SubtleButton aria-current={current ? 'true' : undefined} onClick={onShow}>
        {name}
      </SubtleButton>
      <SubtleButton ref={button} aria-label={`Rename ${name}`} onClick={() => setNaming(true)}>
        Rename
      </SubtleButton>
      <SubtleButton
        aria-label={`Remove ${name}`}
        {...removes(`the view ${name}`, () => remove({ id }))}
      >
        Remove
      </SubtleButton>
    </li>
  );
};

/** The looks of a list that somebody gave a name: to choose, to keep, to name otherwise, to take away. */
export const ViewsMenu = <L extends ListName>({
  list,
  saved,
  named,
  look,
  show,
}: ListViewing<L>) => {
  const save = useChange('views.save', { done: 'View kept.' });
  return (
    <ListMenu
      label="Views"
      words={named === null ? 'Views' : `View: ${named.name}`}
      icon={<IconBookmark size="1rem" aria-hidden />}
      className={classes.views}
    >
      {(close) => (
        <div {...holdsRows}>
          <ul className="bare">
            <li className={classes.view}>
              <SubtleButton
                onClick={() => {
                  show(usualLook(list), null);
                  close();
                }}
              >
                Everything, as it comes
              </SubtleButton>
            </li>
            {saved.map((view) => (
              <SavedView
                key={view.id}
                list={list}
                view={view}
                current={view.id === named?.id}
                onShow={() => {
                  show(view.look, view.id);
                  close();
                }}
              />
            ))}
          </ul>
          {saved.length === 0 && (
            <p className="quiet">
              A view keeps the filters, the sorting and the columns under a name. Narrow the list,
              then name it here.
            </p>
          )}
          <NameField
            label="Name what is shown now"
            button="Keep this view"
            begin=""
            refused={save.refused('name')}
            onKeep={async (name) => {
              const done = await save.run({ id: null, list, name, look: { ...look, view: null } });
              if (done) show(look, done.value.id);
              return done !== null;
            }}
          />
        </div>
      )}
    </ListMenu>
  );
};
