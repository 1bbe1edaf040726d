// An act as the hub knows it: its path, its body, and the values that the answer is told with. Pure.

export const atCounter = (view, name, body = {}, number = "") => ({
  name, body, path: `/counters/${view.counter}/${name}`, values: { counter: view.counter, number },
});

// `id` is the hall's own name of a ticket: two may have the same number after a night.
export const forTicket = (id, number, name, body = {}) => ({
  name, body, path: `/tickets/${encodeURIComponent(id)}/${name}`, values: { number },
});

// All else: a request, a wish, an appointment, a notice, the hall itself.
export const elsewhere = (path, name, body = {}, values = {}) => ({ name, path, body, values });
