/** The page of risks: connects it to the editor and renders whatever model comes. */
import '../shared/tokens.css';
import '../shared/page.css';
import './risk.css';
import { render } from 'preact';
import type { RiskModel } from '../../core/views/risk-model';
import { connect } from '../shared/host';
import { firstChoices, type RiskChoices } from './choices';
import { RiskPage } from './risk-page';

const host = connect<RiskModel, RiskChoices>(firstChoices);
const root = document.createElement('main');
document.body.append(root);
render(<RiskPage host={host} />, root);
