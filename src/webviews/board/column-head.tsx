/** The head of a column: its name, how many are in it and how many may be, and what speaks against another one. */
import type { JSX } from 'preact';
import type { BoardColumn } from '../../core/views/board-model';

/** More boxes than this are no picture any more. */
const mostBoxes = 8;

export function ColumnHead({ column }: { readonly column: BoardColumn }): JSX.Element {
  const { title, count, limit, note } = column;
  const boxes = limit && limit.most <= mostBoxes ? Array.from({ length: limit.most }, (_, i) => i) : [];
  return (
    <>
      <b class="title">{title}</b>
      <span class="count">
        {count} {limit && <span class="muted">{limit.text}</span>}
      </span>
      {limit && boxes.length > 0 && (
        <span class="boxes" aria-hidden="true">
          {boxes.map((i) => (
            <i key={i} class={i < limit.used ? 'used' : undefined} />
          ))}
        </span>
      )}
      {note.text !== '' && <span class={`date ${note.tone}`}>{note.text}</span>}
    </>
  );
}
