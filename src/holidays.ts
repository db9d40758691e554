/** Entry point of the thread that looks up public holidays: a bundle of its own, loaded when a plan names a region. */
import { answerRequest } from './node/holidays/answer-request';

answerRequest();
