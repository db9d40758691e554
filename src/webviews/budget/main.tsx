/** The budget's page: connects it to the editor and renders whatever model comes. */
import '../shared/tokens.css';
import '../shared/page.css';
import './budget.css';
import { render } from 'preact';
import type { BudgetModel } from '../../core/views/budget-model';
import { connect } from '../shared/host';
import { BudgetPage } from './budget-page';
import { assumption, firstChoices, type Choices } from './choices';

const host = connect<BudgetModel, Choices>(firstChoices, (choices) =>
  choices.scenario === 'plan' ? null : assumption(choices),
);
const root = document.createElement('main');
document.body.append(root);
render(<BudgetPage host={host} />, root);
