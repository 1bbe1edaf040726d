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
  clock: "M12 2a10 10 0 1 0 .01 0zM12 4.500a7.500 7.500 0 1 1-.01 0zM10.800 7v5.500l4 3.200 1.500-1.900-3.100-2.500V7z",
  person: "M12 2.500a4.500 4.500 0 1 0 .01 0zM3.500 21.500c0-5 3.500-8 8.500-8s8.500 3 8.500 8z",
  hand: "M7 12V5.200a1.300 1.300 0 0 1 2.600 0V10h.5V3.300a1.300 1.300 0 0 1 2.600 0V10h.5V4.300a1.300 1.300 0 0 1 2.600 0V11h.5V7a1.300 1.300 0 0 1 2.600 0v8c0 4.200-2.700 7-6.800 7-3 0-4.700-1.300-6.300-4.200L3.200 13.600c-.9-1.600 1-2.900 2.200-1.700z",
  paper: "M5 2h9l5 5v15H5zM8 10v2h8v-2zM8 14v2h8v-2z",
  lost: "M12 2L23 21H1zM10.8 9v6.500h2.400V9zM10.800 17v2.400h2.400V17z",
};

export const Icon = ({ name }) => html`
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${SHAPES[name]} fill="currentColor" fill-rule="evenodd" />
  </svg>`;
