// Drawn signs, never emoji: each stands beside a word and is silent for a screen reader.
import { html } from "/static/preact.js";

const SHAPES = {
  pause: "M5 3h5v18H5zM14 3h5v18h-5z",
  next: "M3 10h10V5l8 7-8 7v-5H3z",
  start: "M6 3l14 9-14 9z",
  finish: "M9.2 19.2L2.5 12.5l2.8-2.8 3.9 3.9L18.7 4l2.8 2.8z",
  speech: "M3 4h18v12H11l-5 5v-5H3z",
  heart: "M12 21C5 15.5 2 12 2 8.2 2 5.300 4.200 3 7 3c2 0 3.900 1.100 5 3 1.100-1.900 3-3 5-3 2.800 0 5 2.300 5 5.200 0 3.800-3 7.300-10 12.800z",
  open: "M4 3h12v2H6v14h10v2H4zM15 8l5 4-5 4v-3H9v-2h6z",
  lost: "M12 2L23 21H1zM10.8 9v6.500h2.400V9zM10.800 17v2.400h2.400V17z",
};

export const Icon = ({ name }) => html`
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${SHAPES[name]} fill="currentColor" fill-rule="evenodd" />
  </svg>`;
