// Requests that htmx sends without a form carry the CSRF token in a header.
document.addEventListener('htmx:configRequest', (event) => {
  const csrf = document.querySelector('meta[name="csrf"]');
  if (csrf) {
    event.detail.headers[csrf.dataset.header] = csrf.content;
  }
});
