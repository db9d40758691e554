/** One task on the board: a line where little is to be said, else with dates, progress, evidence and what calls for a decision. */
import type { JSX } from 'preact';
import type { BoardEntry } from '../../core/views/board-model';
import { Icon } from '../shared/icon';
import { linesOf, type Piece } from './layout';

interface Props {
  readonly piece: Extract<Piece, { kind: 'entry' }>;
  readonly dom: string;
  readonly chosen: boolean;
  readonly carried: boolean;
  readonly onDown: (event: PointerEvent) => void;
  readonly onOpen: () => void;
}

export function Entry({ piece, dom, chosen, carried, onDown, onOpen }: Props): JSX.Element {
  const { entry, brief, x, y, width, height } = piece;
  const style = ['entry', brief ? 'brief' : 'card', chosen && 'chosen', carried && 'carried'];
  return (
    <div
      id={dom}
      class={style.filter(Boolean).join(' ')}
      role="option"
      aria-selected={chosen}
      title={brief ? entry.label : undefined}
      data-task={entry.id}
      style={{ left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` }}
      onPointerDown={onDown}
      onDblClick={onOpen}
    >
      <span class="for-readers">{entry.label}</span>
      <div class="drawn" aria-hidden="true">
        {brief ? <Brief entry={entry} /> : <Card entry={entry} width={width} />}
      </div>
    </div>
  );
}

function Brief({ entry }: { readonly entry: BoardEntry }): JSX.Element {
  return (
    <>
      <span class={`title ${entry.struck ? 'struck' : ''}`}>{entry.title}</span>
      <span class="who">{entry.who}</span>
      <span class={`date ${entry.brief.tone}`}>{entry.brief.text}</span>
    </>
  );
}

function Card({ entry, width }: { readonly entry: BoardEntry; readonly width: number }): JSX.Element {
  const { progress, marks, age, notes } = entry;
  return (
    <>
      <div class="line">
        <Icon name={entry.icon} tone={entry.iconTone} />
        <span class="title">{entry.title}</span>
        <span class={`date ${entry.date.tone}`}>{entry.date.text}</span>
      </div>
      <div class="line small">
        <span class="who">{entry.who}</span>
        <span class="id">{entry.id}</span>
        <span class={`date ${entry.slack.tone}`}>{entry.slack.text}</span>
      </div>
      {progress && (
        <div class="line progress" title={progress.text}>
          <span class={`track ${progress.claimed ? '' : 'inferred'}`}>
            <span style={{ width: `${Math.round(progress.share * 100)}%` }} />
          </span>
          {progress.claimed && <span class="share">{progress.text}</span>}
        </div>
      )}
      {(marks.length > 0 || age) && (
        <div class="line small facts">
          {marks.map(({ icon, text, label }) => (
            <span key={icon} title={label}>
              <Icon name={icon} /> {text}
            </span>
          ))}
          {age && (
            <span class="date muted" title={age.label}>
              {age.text}
            </span>
          )}
        </div>
      )}
      {notes.map(({ icon, tone, text }) => (
        <div
          key={text}
          class={`note ${tone}`}
          title={text}
          style={{ height: `${17 * linesOf(text, width)}px` }}
        >
          <Icon name={icon} tone={tone} />
          <span>{text}</span>
        </div>
      ))}
    </>
  );
}
