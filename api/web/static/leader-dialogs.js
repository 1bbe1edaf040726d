// What the leader is asked before he acts, by name.
import { html } from "/static/preact.js";
import { Assign } from "/static/clerk-ask-services.js";
import { Answer } from "/static/leader-ask-answer.js";
import { Clock, Hours } from "/static/leader-ask-hours.js";
import { Opinions } from "/static/leader-ask-opinions.js";

const AssignWindow = ({ view, one, ...rest }) => html`<${Assign} line=${one} services=${view.services} ...${rest} />`;

export const LEADER_DIALOGS = {
  answer: Answer, assign: AssignWindow, hours: Hours, clock: Clock, opinions: Opinions,
};
