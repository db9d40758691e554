/** The timeline's page: connects it to the editor and renders whatever model comes. */
import '../shared/tokens.css';
import '../shared/page.css';
import '../shared/full-page.css';
import './timeline.css';
import { render } from 'preact';
import type { TimelineModel } from '../../core/views/timeline-model';
import { connect } from '../shared/host';
import { firstChoices, type TimelineChoices } from './choices';
import { createHand } from './hand';
import { TimelinePage } from './timeline-page';

const host = connect<TimelineModel, TimelineChoices>(firstChoices);
const root = document.createElement('main');
document.body.append(root);
render(<TimelinePage host={host} hand={createHand(host)} />, root);
