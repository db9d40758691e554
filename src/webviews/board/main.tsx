/** The board's page: connects it to the editor and renders whatever model comes. */
import '../shared/tokens.css';
import '../shared/page.css';
import '../shared/full-page.css';
import './board.css';
import { render } from 'preact';
import type { BoardModel } from '../../core/views/board-model';
import { connect } from '../shared/host';
import { BoardPage } from './board-page';
import { firstChoices, type BoardChoices } from './choices';

const host = connect<BoardModel, BoardChoices>(firstChoices);
const root = document.createElement('main');
document.body.append(root);
render(<BoardPage host={host} />, root);
