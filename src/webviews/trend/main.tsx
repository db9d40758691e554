/** The trend's page: connects it to the editor and renders whatever model comes. */
import '../shared/tokens.css';
import '../shared/page.css';
import './trend.css';
import { render } from 'preact';
import type { TrendModel } from '../../core/views/trend-model';
import { connect } from '../shared/host';
import { firstChoices, type TrendChoices } from './choices';
import { TrendPage } from './trend-page';

const host = connect<TrendModel, TrendChoices>(firstChoices);
const root = document.createElement('main');
document.body.append(root);
render(<TrendPage host={host} />, root);
