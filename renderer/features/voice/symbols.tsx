import { useId } from 'react';
import { readSymbols, type SymbolSet, symbolWords, withSymbol } from '#domain/voice/symbols.ts';
import { symbolIcons } from './symbol-icons.ts';
import classes from './voice.module.css';

/** Pictures with a word under each, to be pointed at instead of writing. */
export const Symbols = ({
  set,
  question,
  answer,
  onWrite,
}: {
  set: SymbolSet;
  question: string;
  answer: string;
  onWrite: (answer: string) => void;
}) => {
  const name = useId();
  const { chosen } = readSymbols(set, answer);
  return (
    <fieldset className={classes.symbols} data-kind={set.kind}>
      <legend className="only-read-aloud">{question}</legend>
      {set.symbols.map((symbol) => {
        const Icon = symbolIcons[symbol];
        const on = chosen.includes(symbol);
        return (
          <label key={symbol} className={classes.symbol} data-chosen={on || undefined}>
            <input
              type={set.kind === 'scale' ? 'radio' : 'checkbox'}
              name={name}
              checked={on}
              onChange={() => onWrite(withSymbol(set, answer, symbol))}
            />
            <Icon size="3.5rem" stroke={1.5} aria-hidden />
            <span>
              {on && <span aria-hidden>✓ </span>}
              {symbolWords[symbol]}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
};
