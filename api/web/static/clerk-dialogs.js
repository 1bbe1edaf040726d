// What is asked before an act, or read beside it, by the name of the button. Each ends in `onGo(act)`.
import { Appointments, OnTheWay } from "/static/clerk-ask-arrivals.js";
import { Call, GrantClass, Reprint, Take } from "/static/clerk-ask-call.js";
import { Hold, Transfer } from "/static/clerk-ask-hold.js";
import { CallLeader } from "/static/clerk-ask-leader.js";
import { Lost, PostNotice } from "/static/clerk-ask-notices.js";
import { More, Phrases, ToldOnce } from "/static/clerk-ask-more.js";
import { Close, Pause } from "/static/clerk-ask-pause.js";
import { AssignHere } from "/static/clerk-ask-services.js";
import { ChangeSteps, Signals } from "/static/clerk-ask-steps.js";

export const DIALOGS = {
  hold: Hold, transfer: Transfer, pause: Pause, close: Close, call: Call, reprint: Reprint,
  class: GrantClass, take: Take, steps: ChangeSteps, signals: Signals, appointments: Appointments,
  on_the_way: OnTheWay, leader: CallLeader, services: AssignHere, more: More, told: ToldOnce,
  phrases: Phrases, lost: Lost, notice: PostNotice,
};
