/** The plan edits of a hand edit, or a sentence that says why it cannot be done. */
import type { HandEdit } from '../../model/hand-edit';
import type { Snapshot } from '../snapshot';
import { addItem } from './add-item';
import { placeItems, shiftItems } from './arrange-items';
import { addLink, removeLink } from './change-links';
import { changePeople } from './change-people';
import type { HandResult } from './hand-plan';
import { moveItems } from './move-items';
import { resizeItems } from './resize-items';
import { setProgress } from './set-progress';

export function handPlanOf(snapshot: Snapshot, edit: HandEdit): HandResult {
  switch (edit.kind) {
    case 'move':
      return moveItems(snapshot, edit);
    case 'resize':
      return resizeItems(snapshot, edit);
    case 'progress':
      return setProgress(snapshot, edit);
    case 'link':
      return addLink(snapshot, edit);
    case 'unlink':
      return removeLink(snapshot, edit);
    case 'assign':
      return changePeople(snapshot, edit);
    case 'place':
      return placeItems(snapshot, edit);
    case 'shift':
      return shiftItems(snapshot, edit);
    case 'add':
      return addItem(snapshot, edit);
  }
}
